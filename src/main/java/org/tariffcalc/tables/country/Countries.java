package org.tariffcalc.tables.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.file.TableBytes;
import org.tariffcalc.tables.file.TableFile;
import org.tariffcalc.tables.file.TableObject;

/**
 * Origins, dated groups of origins and preference programs. Each is read when it is first asked
 * for.
 */
public final class Countries {

  private static final String COLUMN_2 = "COLUMN-2";

  private final Optional<TableObject> file;
  private final Map<String, List<Membership>> groups = new ConcurrentHashMap<>();
  private volatile @Nullable Map<String, String> names;
  private volatile @Nullable Map<String, Preference> preferences;

  private Countries(TableObject file) {
    this.file = Optional.of(file);
  }

  /** Countries of which everything is given. */
  public Countries(
      Map<String, String> names,
      Map<String, List<Membership>> groups,
      Map<String, Preference> preferences) {
    this.file = Optional.empty();
    this.names = names;
    this.groups.putAll(groups);
    this.preferences = preferences;
  }

  public static Countries open(TableBytes content) {
    return new Countries(content.root());
  }

  /** The plain name of each origin by its ISO 3166-1 alpha-2 code. */
  public Map<String, String> names() {
    Map<String, String> read = names;
    if (read == null) {
      read = new LinkedHashMap<>();
      for (TableObject each : elements("origins")) {
        read.put(each.text("code"), each.text("name"));
      }
      names = read;
    }
    return read;
  }

  /** The preference programs by the symbol of the schedule's special column. */
  public Map<String, Preference> preferences() {
    Map<String, Preference> read = preferences;
    if (read == null) {
      read = new LinkedHashMap<>();
      if (file.isPresent()) {
        for (Preference each : file.get().all("preferences", PreferenceReader::new)) {
          read.put(each.symbol(), each);
        }
      }
      preferences = read;
    }
    return read;
  }

  /** The symbols of the preference programs, in the order of the table. */
  public List<String> symbols() {
    Map<String, Preference> read = preferences;
    List<String> symbols = new ArrayList<>();
    if (read == null) {
      elements("preferences").forEach(each -> symbols.add(each.text("symbol")));
    } else {
      symbols.addAll(read.keySet());
    }
    return symbols;
  }

  /** The preference program of a symbol. */
  public Optional<Preference> preference(String symbol) {
    Map<String, Preference> read = preferences;
    if (read != null) {
      return Optional.ofNullable(read.get(symbol));
    }
    for (TableObject each : elements("preferences")) {
      if (each.text("symbol").equals(symbol)) {
        return Optional.of(each.read(new PreferenceReader()));
      }
    }
    return Optional.empty();
  }

  private List<TableObject> elements(String member) {
    return file.isPresent() ? file.get().elements(member) : List.of();
  }

  /** Every group with its members and their days of membership. */
  public Map<String, List<Membership>> groups() {
    Map<String, List<Membership>> all = new LinkedHashMap<>(file.isEmpty() ? groups : Map.of());
    for (TableObject each : elements("groups")) {
      String group = each.text("id");
      all.put(group, members(group));
    }
    return all;
  }

  /** The members of a group, {@code EU}, with the days of membership; none when it is unknown. */
  private List<Membership> members(String group) {
    List<Membership> known = groups.get(group);
    if (known == null) {
      known = List.of();
      for (TableObject each : elements("groups")) {
        if (each.text("id").equals(group)) {
          known = each.read(new GroupReader());
        }
      }
      groups.put(group, known);
    }
    return known;
  }

  /**
   * An origin's membership of a group.
   *
   * @param origin ISO code
   * @param period days of membership, both ends included
   * @param published the day from which it could be known: the first day of membership, unless the
   *     table gives another
   */
  public record Membership(String origin, Period period, LocalDate published) {}

  /**
   * A preference program of the special column.
   *
   * @param symbol {@code KR}
   * @param name plain name
   * @param origins origins that belong to it, or {@code *}
   * @param exceptOrigins origins that never belong to it
   * @param isFreeOfProcessingFee whether goods entered under it owe no merchandise processing fee
   *     (19 U.S.C. 58c(b))
   * @param periods entry dates on which it is in force
   */
  public record Preference(
      String symbol,
      String name,
      List<String> origins,
      List<String> exceptOrigins,
      boolean isFreeOfProcessingFee,
      List<PreferencePeriod> periods) {
    /** Copies the lists. */
    public Preference {
      origins = List.copyOf(origins);
      exceptOrigins = List.copyOf(exceptOrigins);
      periods = List.copyOf(periods);
    }

    /** The same program over other periods. */
    public Preference at(List<PreferencePeriod> others) {
      return new Preference(symbol, name, origins, exceptOrigins, isFreeOfProcessingFee, others);
    }

    /** The period that holds the day, if the program is in force then. */
    public Optional<PreferencePeriod> periodOn(LocalDate day) {
      for (PreferencePeriod candidate : periods) {
        if (candidate.period().contains(day)) {
          return Optional.of(candidate);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * A stretch of days on which a preference is in force.
   *
   * @param period entry dates, both ends included
   * @param published the day from which it could be known
   * @param verified whether a primary source was seen
   * @param legalBasis the acts
   * @param note what an importer of these days should know, may be empty
   */
  public record PreferencePeriod(
      Period period, LocalDate published, boolean verified, List<String> legalBasis, String note) {
    /** Copies the acts. */
    public PreferencePeriod {
      legalBasis = List.copyOf(legalBasis);
    }

    /** The same over other days. */
    public PreferencePeriod over(Period other) {
      return new PreferencePeriod(other, published, verified, legalBasis, note);
    }
  }

  /** Whether goods of the origin pay the rates of column 2 on the day (general note 3(b)). */
  public boolean payColumn2(String origin, LocalDate day) {
    return isMember(COLUMN_2, origin, day);
  }

  /** Whether the origin belongs to the group on the day. */
  public boolean isMember(String group, String origin, LocalDate day) {
    for (Membership membership : members(group)) {
      if (membership.origin().equals(origin) && membership.period().contains(day)) {
        return true;
      }
    }
    return false;
  }

  /** Every name that may stand for the origin on some day: itself, its groups, {@code *}. */
  public List<String> namesOf(String origin) {
    List<String> all = new ArrayList<>();
    all.add(origin);
    all.add("*");
    for (TableObject group : elements("groups")) {
      if (group.hasElement("members", "origin", origin)) {
        all.add(group.text("id"));
      }
    }
    if (file.isEmpty()) {
      all.addAll(groups.keySet());
    }
    return all;
  }

  /** The days on which an origin belonged to each of its groups. */
  public List<Membership> membershipsOf(String origin) {
    List<Membership> found = new ArrayList<>();
    for (String name : namesOf(origin)) {
      for (Membership each : members(name)) {
        if (each.origin().equals(origin)) {
          found.add(each);
        }
      }
    }
    return found;
  }

  /**
   * Whether the name stands for the origin on the day: the origin itself, a group of its, or {@code
   * *}.
   */
  public boolean covers(String name, String origin, LocalDate day) {
    return name.equals("*") || name.equals(origin) || isMember(name, origin, day);
  }

  /** Whether one of the names stands for the origin on the day. */
  public boolean coversAny(List<String> names, String origin, LocalDate day) {
    for (String name : names) {
      if (covers(name, origin, day)) {
        return true;
      }
    }
    return false;
  }

  /** Whether goods of the origin can be entered under the program on the day, were it in force. */
  public boolean belongs(Preference preference, String origin, LocalDate day) {
    return coversAny(preference.origins(), origin, day)
        && !coversAny(preference.exceptOrigins(), origin, day);
  }

  /** The name of an origin; its code when the tables have no name. */
  public String nameOf(String origin) {
    return names().getOrDefault(origin, origin);
  }

  /** The same inside a sentence, with the article that some names have: {@code the Bahamas}. */
  public String inSentence(String origin) {
    return CountryName.inSentence(nameOf(origin));
  }

  /** The name of an origin or of a group; its identifier when the tables have no name. */
  public String nameOfEither(String originOrGroup) {
    for (TableObject each : elements("groups")) {
      if (each.text("id").equals(originOrGroup)) {
        return each.text("name");
      }
    }
    return nameOf(originOrGroup);
  }

  /** Reads the group on which the parser stands. */
  public static void group(TableFile file, Map<String, List<Membership>> groups) {
    GroupReader reader = new GroupReader();
    List<Membership> members = reader.apply(file);
    groups.put(reader.id, members);
  }

  /** Collects the members of a group. */
  private static final class GroupReader
      implements Function<TableFile, List<Membership>>, TableFile.Members {
    private String id = "";
    private final List<Membership> members = new ArrayList<>();

    @Override
    public List<Membership> apply(TableFile file) {
      file.object(this);
      return List.copyOf(members);
    }

    @Override
    public void member(TableFile at, String name) {
      if (name.equals("id")) {
        id = at.text();
      } else if (name.equals("members")) {
        at.enterArray();
        while (at.hasElement()) {
          members.add(new Spell().membership(at));
        }
      } else {
        at.skip();
      }
    }
  }

  /** Collects what makes a preference. */
  private static final class PreferenceReader
      implements Function<TableFile, Preference>, TableFile.Members {
    private String symbol = "";
    private String label = "";
    private List<String> origins = List.of();
    private List<String> exceptOrigins = List.of();
    private boolean freeOfFee;
    private final List<PreferencePeriod> periods = new ArrayList<>();

    @Override
    public Preference apply(TableFile file) {
      file.object(this);
      return new Preference(symbol, label, origins, exceptOrigins, freeOfFee, periods);
    }

    @Override
    public void member(TableFile at, String name) {
      switch (name) {
        case "symbol" -> symbol = at.text();
        case "name" -> label = at.text();
        case "origins" -> origins = at.texts();
        case "exceptOrigins" -> exceptOrigins = at.texts();
        case "mpf" -> freeOfFee = at.text().equals("exempt");
        case "periods" -> {
          at.enterArray();
          while (at.hasElement()) {
            periods.add(new Spell().preference(at));
          }
        }
        default -> at.skip();
      }
    }
  }

  /** Collects the members of a membership or of a preference's period. */
  private static final class Spell implements TableFile.Members {
    private String origin = "";
    private @Nullable LocalDate from;
    private Optional<LocalDate> to = Optional.empty();
    private @Nullable LocalDate published;
    private boolean verified = true;
    private List<String> legalBasis = List.of();
    private String note = "";

    Membership membership(TableFile file) {
      file.object(this);
      return new Membership(origin, file.period(from, to), known(file));
    }

    PreferencePeriod preference(TableFile file) {
      file.object(this);
      return new PreferencePeriod(file.period(from, to), known(file), verified, legalBasis, note);
    }

    private LocalDate known(TableFile file) {
      return published == null ? file.required(from, "from") : published;
    }

    @Override
    public void member(TableFile at, String name) {
      switch (name) {
        case "origin" -> origin = at.text();
        case "from" -> from = at.date();
        case "to" -> to = at.dateOrOpen();
        case "published" -> published = at.date();
        case "verified" -> verified = at.flag();
        case "legalBasis" -> legalBasis = at.texts();
        case "note" -> note = at.text();
        default -> at.skip();
      }
    }
  }
}
