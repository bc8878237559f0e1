package org.tariffcalc.intake.row;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tariffcalc.intake.record.FieldNames;
import org.tariffcalc.intake.record.HeaderChoices;
import org.tariffcalc.intake.record.HeaderReading;

/**
 * What the members of objects of NDJSON say: the names of columns, and what the user says of them
 * with {@code --map} and {@code --ignore}. May be used by several threads at once.
 */
public final class MemberNames {

  /** Nothing is said. */
  public static final MemberNames USUAL = new MemberNames(HeaderChoices.NONE);

  private final HeaderChoices choices;
  private final boolean isUsual;
  private final Map<String, String> likenesses = new ConcurrentHashMap<>();

  private MemberNames(HeaderChoices choices) {
    this.choices = choices;
    this.isUsual = choices.mapped().isEmpty() && choices.ignored().isEmpty();
  }

  /** The names with what the user says. */
  public static MemberNames of(HeaderChoices choices) {
    return choices.equals(HeaderChoices.NONE) ? USUAL : new MemberNames(choices);
  }

  /** What a member of this name says; empty for one that says nothing of a shipment. */
  public Optional<Column> column(String name) {
    if (isUsual) {
      return JsonRow.column(name);
    }
    String plain = FieldNames.plain(name);
    if (choices.ignored().contains(plain)) {
      return Optional.empty();
    }
    Optional<Column> mapped = Optional.ofNullable(choices.mapped().get(plain)).map(Column::ofField);
    return mapped.isPresent()
        ? mapped
        : JsonRow.column(name).filter(each -> !choices.mapped().containsValue(each.title()));
  }

  /**
   * The field that a member seems to mean that says nothing of a shipment; empty when it bears on
   * no duty or the user has said what it is.
   */
  String likeness(String name) {
    return likenesses.computeIfAbsent(name, this::likenessOf);
  }

  private String likenessOf(String name) {
    String plain = FieldNames.plain(name);
    return choices.ignored().contains(plain)
            || OwnColumns.PLAIN.contains(plain)
            || JsonRow.column(name).isPresent()
        ? ""
        : HeaderReading.likeness(plain);
  }
}
