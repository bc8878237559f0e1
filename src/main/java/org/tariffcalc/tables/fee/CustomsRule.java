package org.tariffcalc.tables.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.tables.file.PeriodEnds;
import org.tariffcalc.tables.file.TableFile;

/**
 * A rule of China's customs procedure by which a value or a tax is found.
 *
 * @param kind what it decides
 * @param periods how it reads over time
 */
public record CustomsRule(Kind kind, List<Version> periods) {

  /** What a rule decides. */
  public enum Kind {
    /** The duty or tax below which nothing is collected. */
    SMALLEST_AMOUNT("smallest-amount"),
    /** The insurance where it cannot be established, in percent of price and freight. */
    INSURANCE("insurance"),
    /** The day whose market rate of the yuan is the customs rate of a month. */
    EXCHANGE_DAY("exchange-day");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    private static Optional<Kind> of(String id) {
      for (Kind each : values()) {
        if (each.id.equals(id)) {
          return Optional.of(each);
        }
      }
      return Optional.empty();
    }
  }

  /** Copies the list. */
  public CustomsRule {
    periods = List.copyOf(periods);
  }

  /**
   * A rule while it stays the same.
   *
   * @param period entry dates, both ends included
   * @param published the day from which it could be known
   * @param percent a percentage; zero where the rule has none
   * @param amount yuan; zero where the rule has none
   * @param wednesday which Wednesday of the month before, 3 for the third; 0 where the rule has
   *     none
   * @param holiday the day that replaces it if it is not a trading day: {@code fourth-wednesday} or
   *     {@code next-trading-day}; empty where the rule has none
   * @param verified whether a primary source was seen
   * @param legalBasis the acts
   */
  public record Version(
      Period period,
      LocalDate published,
      BigDecimal percent,
      BigDecimal amount,
      int wednesday,
      String holiday,
      boolean verified,
      List<String> legalBasis) {
    /** Copies the acts. */
    public Version {
      legalBasis = List.copyOf(legalBasis);
    }

    /** The same over other days. */
    public Version over(Period other) {
      return new Version(
          other, published, percent, amount, wednesday, holiday, verified, legalBasis);
    }
  }

  /** The same rule with other versions. */
  public CustomsRule at(List<Version> versions) {
    return new CustomsRule(kind, versions);
  }

  /** How it reads on an entry date. */
  public Optional<Version> on(LocalDate day) {
    for (Version each : periods) {
      if (each.period().contains(day)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The rule that is the object on which the parser stands; empty for one that prices nothing. */
  static Optional<CustomsRule> read(TableFile file) {
    StringBuilder id = new StringBuilder();
    List<Version> periods = new ArrayList<>();
    file.object(
        (at, member) -> {
          switch (member) {
            case "id" -> id.append(at.text());
            case "periods" -> at.array(each -> periods.add(new Fields().read(each)));
            default -> at.skip();
          }
        });
    return Kind.of(id.toString()).map(kind -> new CustomsRule(kind, periods));
  }

  private static final class Fields {
    private final PeriodEnds ends = new PeriodEnds();
    private @Nullable LocalDate published;
    private BigDecimal percent = BigDecimal.ZERO;
    private BigDecimal amount = BigDecimal.ZERO;
    private int wednesday;
    private String holiday = "";
    private boolean verified = true;
    private List<String> legalBasis = List.of();

    Version read(TableFile file) {
      file.object(this::member);
      return new Version(
          ends.period(file),
          file.required(published, "published"),
          percent,
          amount,
          wednesday,
          holiday,
          verified,
          legalBasis);
    }

    private void member(TableFile at, String name) {
      switch (name) {
        case "from" -> ends.from(at);
        case "to" -> ends.to(at);
        case "published" -> published = at.date();
        case "rate" ->
            percent = DutyExpression.parse(at.text()).adValoremPercent().orElse(BigDecimal.ZERO);
        case "amount" -> amount = new BigDecimal(at.text());
        case "wednesday" -> wednesday = Integer.parseInt(at.text());
        case "holiday" -> holiday = at.text();
        case "verified" -> verified = at.flag();
        case "legalBasis" -> legalBasis = at.texts();
        default -> at.skip();
      }
    }
  }
}
