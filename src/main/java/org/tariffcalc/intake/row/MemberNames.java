package org.tariffcalc.intake.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.tariffcalc.intake.record.FieldNames;
import org.tariffcalc.intake.record.HeaderChoices;
import org.tariffcalc.intake.record.HeaderReading;

/**
 * What the members of objects of NDJSON say: the names of columns, and what the user says of them
 * with {@code --map} and {@code --ignore}. May be used by several threads at once.
 */
public final class MemberNames {

  /** Nothing is said, of a file of the program's own. */
  public static final MemberNames USUAL = new MemberNames(HeaderChoices.NONE);

  /** What an object says under names that no column has. */
  private static final Map<String, Column> OWN_NAMES =
      Map.ofEntries(
          Map.entry("entry", Column.ENTRY_TYPE),
          Map.entry("quantities", Column.QUANTITIES),
          Map.entry("denials", Column.DENIALS),
          Map.entry("base_rate", Column.BASE_RATE),
          Map.entry("adcvd", Column.ADCVD),
          Map.entry("per_dollar", Column.PER_DOLLAR),
          Map.entry("entry_time", Column.ENTRY_TIME),
          Map.entry("loaded_time", Column.LOADED_TIME),
          Map.entry("pre_carriage", Column.PRE_CARRIAGE),
          Map.entry("inland", Column.INLAND),
          Map.entry("other_costs", Column.OTHER_COSTS),
          Map.entry("vat", Column.VAT),
          Map.entry("consumption_tax", Column.CONSUMPTION_TAX),
          Map.entry("own_use", Column.OWN_USE));

  /** Members of an answer, which do not come along when it is asked again. */
  private static final Set<String> ANSWERS =
      Set.of(
          "schemaVersion",
          "name",
          "groups",
          "scenario",
          "valuation",
          "approximate",
          "customsValue",
          "charges",
          "notApplied",
          "taxesAndFees",
          "totals",
          "reliefs",
          "alternatives",
          "filingOrder",
          "complete",
          "missing",
          "warnings",
          "knownOn",
          "hindsight",
          "exchange",
          "tables",
          "pending",
          "holds",
          "inferred",
          "range");

  /** So many names are kept at most, whatever a file holds. */
  private static final int MOST_KEPT = 10_000;

  /** So many names are printed. */
  private static final int MOST_NAMED = 20;

  private final HeaderChoices choices;
  private final boolean isUsual;
  private final Map<String, String> likenesses = new ConcurrentHashMap<>();
  private final Set<String> unread = ConcurrentHashMap.newKeySet();
  private final Set<String> chosen = ConcurrentHashMap.newKeySet();

  private MemberNames(HeaderChoices choices) {
    this.choices = choices;
    this.isUsual = choices.mapped().isEmpty() && choices.ignored().isEmpty();
  }

  /** The names with what the user says. */
  public static MemberNames of(HeaderChoices choices) {
    return new MemberNames(choices);
  }

  /** The names of CSV with those that only the lines of an entry have beside objects. */
  public static FieldNames fields() {
    return Column.fields()
        .with(
            OWN_NAMES.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().title())));
  }

  /** Whether a member is of an answer and does not come along when it is asked again. */
  static boolean isOfAnAnswer(String name) {
    return ANSWERS.contains(name);
  }

  /** What a member of this name says; empty for one that says nothing of a shipment. */
  public Optional<Column> column(String name) {
    if (isUsual) {
      return ofColumn(name);
    }
    String plain = FieldNames.plain(name);
    if (choices.ignored().contains(plain)) {
      chosen.add(plain);
      return Optional.empty();
    }
    if (choices.mapped().containsKey(plain)) {
      chosen.add(plain);
    }
    Optional<Column> mapped = Optional.ofNullable(choices.mapped().get(plain)).map(Column::ofField);
    return mapped.isPresent()
        ? mapped
        : ofColumn(name).filter(each -> !choices.mapped().containsValue(each.title()));
  }

  /**
   * The field that a member seems to mean that says nothing of a shipment; empty when it bears on
   * no duty or the user has said what it is.
   */
  String likeness(String name) {
    String known = likenesses.get(name);
    if (known == null) {
      known = likenessOf(name);
      if (likenesses.size() < MOST_KEPT) {
        likenesses.put(name, known);
      }
    }
    return known;
  }

  /** Keeps the name of a member that says nothing of a shipment and that nobody has ignored. */
  void passBy(String name) {
    if (!unread.contains(name) && unread.size() < MOST_KEPT && !isOwn(FieldNames.plain(name))) {
      unread.add(name);
    }
  }

  /** What is to be said of the members once, whole sentences, when all rows are read. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!unread.isEmpty()) {
      List<String> sorted = unread.stream().sorted().toList();
      int more = sorted.size() - MOST_NAMED;
      notes.add(
          "members not read: "
              + String.join(", ", sorted.subList(0, Math.min(MOST_NAMED, sorted.size())))
              + (more > 0 ? " and " + more + " more" : ""));
    }
    Set<String> wanted = new TreeSet<>(choices.mapped().keySet());
    wanted.addAll(choices.ignored());
    wanted.removeAll(chosen);
    if (!wanted.isEmpty()) {
      notes.add(
          "no row has the member " + wanted.iterator().next() + ", which --map or --ignore names");
    }
    return notes;
  }

  private String likenessOf(String name) {
    String plain = FieldNames.plain(name);
    return isOwn(plain) || ofColumn(name).isPresent() ? "" : HeaderReading.likeness(plain);
  }

  private boolean isOwn(String plain) {
    return choices.ignored().contains(plain) || OwnColumns.PLAIN.contains(plain);
  }

  /** What a name says by itself. */
  private static Optional<Column> ofColumn(String name) {
    Optional<Column> column = Column.ofHeader(name);
    return column.isPresent() ? column : Optional.ofNullable(OWN_NAMES.get(Column.plain(name)));
  }
}
