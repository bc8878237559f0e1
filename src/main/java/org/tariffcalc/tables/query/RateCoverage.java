package org.tariffcalc.tables.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.customs.duty.Refer;
import org.tariffcalc.tables.schedule.ScheduleLine;
import org.tariffcalc.tables.schedule.SpecialColumn;
import org.tariffcalc.tables.schedule.UsSchedule;

/**
 * How much of the schedule can be computed: every rate of every period counts, empty places do not.
 */
public final class RateCoverage {

  /** What a rate asks for before it gives an amount. */
  public enum Answer {
    /** The customs value is enough. */
    OUTRIGHT,
    /** A quantity, or the value of a part, must be known. */
    WITH_QUANTITY,
    /** The schedule sends the reader elsewhere. */
    ELSEWHERE,
    /** A shape that this program does not know. */
    NOT_UNDERSTOOD
  }

  /** A column of the schedule. */
  public enum Column {
    GENERAL,
    SPECIAL,
    COLUMN_2
  }

  /**
   * A text that gives no amount.
   *
   * @param text as the tables hold it
   * @param answer why
   * @param count on how many places it stands
   * @param first the first line that has it
   */
  public record Text(String text, Answer answer, int count, CommodityCode first) {}

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Map<Column, Map<Answer, Integer>> places = new EnumMap<>(Column.class);
  private final Map<Column, Map<Answer, TreeSet<String>>> texts = new EnumMap<>(Column.class);
  private final Map<String, Text> unanswered = new LinkedHashMap<>();

  private RateCoverage() {}

  /**
   * Goes through some chapters.
   *
   * @param firstChapter from this
   * @param lastChapter to this, included
   */
  public static RateCoverage of(UsSchedule schedule, int firstChapter, int lastChapter) {
    RateCoverage coverage = new RateCoverage();
    for (int chapter = firstChapter; chapter <= lastChapter; chapter++) {
      CommodityCode code = CommodityCode.of((chapter < 10 ? "0" : "") + chapter);
      schedule.everyLine(code).forEach(coverage::count);
    }
    return coverage;
  }

  private void count(ScheduleLine line) {
    count(Column.GENERAL, line.general(), line);
    count(Column.COLUMN_2, line.column2(), line);
    for (SpecialColumn.Entry entry : line.special().entries()) {
      count(Column.SPECIAL, entry.rate(), line);
    }
  }

  private void count(Column column, DutyExpression rate, ScheduleLine line) {
    if (Refer.nothing().equals(rate)) {
      return;
    }
    Answer answer = answerOf(rate);
    String text = rate.toString();
    places.computeIfAbsent(column, c -> new EnumMap<>(Answer.class)).merge(answer, 1, Integer::sum);
    texts
        .computeIfAbsent(column, c -> new EnumMap<>(Answer.class))
        .computeIfAbsent(answer, a -> new TreeSet<>())
        .add(text);
    if (!rate.isComputable()) {
      Text one = new Text(text, answer, 1, line.code());
      unanswered.merge(
          text, one, (old, now) -> new Text(text, answer, old.count() + 1, old.first()));
    }
  }

  private static Answer answerOf(DutyExpression rate) {
    if (rate instanceof Refer refer) {
      return refer.kind() == Refer.Kind.NOT_UNDERSTOOD ? Answer.NOT_UNDERSTOOD : Answer.ELSEWHERE;
    }
    return rate.unitsNeeded().isEmpty() ? Answer.OUTRIGHT : Answer.WITH_QUANTITY;
  }

  /**
   * On how many places of a column stands a rate of this kind; in the special column each program
   * group is one.
   */
  public int places(Column column, Answer answer) {
    return places.getOrDefault(column, Map.of()).getOrDefault(answer, 0);
  }

  /** How many places of a column hold any rate. */
  public int places(Column column) {
    return places.getOrDefault(column, Map.of()).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  /** How many different texts of this kind a column has. */
  public int distinctTexts(Column column, Answer answer) {
    TreeSet<String> all = texts.getOrDefault(column, Map.of()).get(answer);
    return all == null ? 0 : all.size();
  }

  /**
   * Percent of the places of a column that hold a rate of this kind, to two decimals; 100 when it
   * holds none.
   */
  public BigDecimal percent(Column column, Answer answer) {
    int all = places(column);
    return all == 0
        ? HUNDRED
        : new BigDecimal(places(column, answer))
            .multiply(HUNDRED)
            .divide(new BigDecimal(all), 2, RoundingMode.HALF_UP);
  }

  /** The texts that give no amount, in the order of the lines that have them first. */
  public List<Text> unanswered() {
    return new ArrayList<>(unanswered.values());
  }
}
