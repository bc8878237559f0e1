package org.tariffcalc.tables;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.Period;

/**
 * Origins, dated groups of origins and preference programmes.
 *
 * @param names plain name of each origin by its ISO 3166-1 alpha-2 code
 * @param groups members of each group, {@code EU}, with the days of membership
 * @param preferences preference programmes by the symbol of the schedule's special column
 */
public record Countries(
    Map<String, String> names,
    Map<String, List<Membership>> groups,
    Map<String, Preference> preferences) {

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
   * A preference programme of the special column.
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

    /** The same programme over other periods. */
    Preference at(List<PreferencePeriod> others) {
      return new Preference(symbol, name, origins, exceptOrigins, isFreeOfProcessingFee, others);
    }

    /** The period that holds the day, if the programme is in force then. */
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
    PreferencePeriod over(Period other) {
      return new PreferencePeriod(other, published, verified, legalBasis, note);
    }
  }

  /** Whether the origin belongs to the group on the day. */
  public boolean isMember(String group, String origin, LocalDate day) {
    for (Membership membership : groups.getOrDefault(group, List.of())) {
      if (membership.origin().equals(origin) && membership.period().contains(day)) {
        return true;
      }
    }
    return false;
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

  /**
   * Whether goods of the origin can be entered under the programme on the day, were it in force.
   */
  public boolean belongs(Preference preference, String origin, LocalDate day) {
    return coversAny(preference.origins(), origin, day)
        && !coversAny(preference.exceptOrigins(), origin, day);
  }

  /** The name of an origin; its code when the tables have no name. */
  public String nameOf(String origin) {
    return names.getOrDefault(origin, origin);
  }

  static Countries read(Path path) {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, List<Membership>> groups = new LinkedHashMap<>();
    Map<String, Preference> preferences = new LinkedHashMap<>();
    TableFile.read(
        path,
        (file, name) -> {
          switch (name) {
            case "origins" -> file.array(at -> origin(at, names));
            case "groups" -> file.array(at -> group(at, groups));
            case "preferences" ->
                file.array(
                    at -> {
                      Preference preference = preference(at);
                      preferences.put(preference.symbol(), preference);
                    });
            default -> file.skip();
          }
        });
    return new Countries(names, groups, preferences);
  }

  private static void origin(TableFile file, Map<String, String> names) {
    String[] fields = {"", ""};
    file.object(
        (at, name) -> {
          switch (name) {
            case "code" -> fields[0] = at.text();
            case "name" -> fields[1] = at.text();
            default -> at.skip();
          }
        });
    names.put(fields[0], fields[1]);
  }

  static void group(TableFile file, Map<String, List<Membership>> groups) {
    String[] id = {""};
    List<Membership> members = new ArrayList<>();
    file.object(
        (at, name) -> {
          switch (name) {
            case "id" -> id[0] = at.text();
            case "members" -> at.array(each -> members.add(new Spell().member(each)));
            default -> at.skip();
          }
        });
    groups.put(id[0], List.copyOf(members));
  }

  private static Preference preference(TableFile file) {
    String[] fields = {"", ""};
    List<String> origins = new ArrayList<>();
    List<String> exceptOrigins = new ArrayList<>();
    boolean[] freeOfFee = {false};
    List<PreferencePeriod> periods = new ArrayList<>();
    file.object(
        (at, name) -> {
          switch (name) {
            case "symbol" -> fields[0] = at.text();
            case "name" -> fields[1] = at.text();
            case "origins" -> origins.addAll(at.texts());
            case "exceptOrigins" -> exceptOrigins.addAll(at.texts());
            case "mpf" -> freeOfFee[0] = at.text().equals("exempt");
            case "periods" -> at.array(each -> periods.add(new Spell().preference(each)));
            default -> at.skip();
          }
        });
    return new Preference(fields[0], fields[1], origins, exceptOrigins, freeOfFee[0], periods);
  }

  /** Collects the members of a membership or of a preference's period. */
  private static final class Spell {
    private String origin = "";
    private @Nullable LocalDate from;
    private Optional<LocalDate> to = Optional.empty();
    private @Nullable LocalDate published;
    private boolean verified = true;
    private List<String> legalBasis = List.of();
    private String note = "";

    Membership member(TableFile file) {
      file.object(this::field);
      return new Membership(origin, file.period(from, to), known(file));
    }

    PreferencePeriod preference(TableFile file) {
      file.object(this::field);
      return new PreferencePeriod(file.period(from, to), known(file), verified, legalBasis, note);
    }

    private LocalDate known(TableFile file) {
      return published == null ? file.required(from, "from") : published;
    }

    private void field(TableFile at, String name) {
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
