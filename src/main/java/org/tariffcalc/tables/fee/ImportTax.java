package org.tariffcalc.tables.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.Worded;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.tables.file.PeriodEnds;
import org.tariffcalc.tables.file.TableBytes;
import org.tariffcalc.tables.file.TableFile;
import org.tariffcalc.tables.measure.MeasureReader;

/**
 * One line of China's taxes on imports, value added tax or consumption tax.
 *
 * @param id identifier
 * @param name plain name
 * @param scope the goods
 * @param condition what the goods must be beyond the code; empty when the code decides
 * @param standing with a condition: what is priced when nothing is said
 * @param otherwise what other goods of the code pay, where the code alone does not tell them apart
 * @param periods its rates over time
 */
public record ImportTax(
    String id,
    String name,
    Scope scope,
    String condition,
    Standing standing,
    List<OtherCase> otherwise,
    List<Rate> periods) {

  /** Copies the lists. */
  public ImportTax {
    otherwise = List.copyOf(otherwise);
    periods = List.copyOf(periods);
  }

  /** What is priced of a tax with a condition when nothing is said. */
  public enum Standing implements Worded {
    /** It is charged. */
    APPLIES("applies"),
    /** It is not charged. */
    DOES_NOT_APPLY("does-not-apply"),
    /** The law itself is not known: it is charged, and the answer is incomplete. */
    UNDECIDED("undecided");

    private final String word;

    Standing(String word) {
      this.word = word;
    }

    private static Optional<Standing> of(String word) {
      return Worded.of(values(), word);
    }

    /** The word of the tables. */
    @Override
    public String word() {
      return word;
    }
  }

  /** Whether it is charged when nothing is said. */
  public boolean appliesByDefault() {
    return standing != Standing.DOES_NOT_APPLY;
  }

  /** Whether the law itself is not known. */
  public boolean isUndecided() {
    return standing == Standing.UNDECIDED;
  }

  /** Both taxes of the tables, and the rules by which they are worked out and collected. */
  public record Taxes(List<ImportTax> vat, List<ImportTax> consumption, List<CustomsRule> rules) {
    /** Copies the lists. */
    public Taxes {
      vat = List.copyOf(vat);
      consumption = List.copyOf(consumption);
      rules = List.copyOf(rules);
    }

    /**
     * How a rule reads on an entry date.
     *
     * @throws NoAnswer when the tables do not have it
     */
    public CustomsRule.Version rule(CustomsRule.Kind kind, LocalDate day) {
      for (CustomsRule rule : rules) {
        if (rule.kind() == kind && rule.on(day).isPresent()) {
          return rule.on(day).get();
        }
      }
      throw new NoAnswer(
          "these tables have no Chinese rule on "
              + kind.toString().toLowerCase(Locale.ROOT).replace('_', ' ')
              + " for "
              + day,
          "an edition that has it");
    }
  }

  /**
   * What other goods of the same code pay.
   *
   * @param condition what the goods are then
   * @param percent percentage, zero when there is none
   * @param amount yuan for each unit, zero when there is none
   * @param unit unit of the amount; empty without one
   */
  public record OtherCase(String condition, BigDecimal percent, BigDecimal amount, String unit) {}

  /**
   * A rate while it stays the same.
   *
   * @param period entry dates, both ends included
   * @param published the day from which it could be known
   * @param percent percentage, zero when there is none
   * @param amount yuan for each unit, zero when there is none
   * @param unit unit of the amount, {@code kg}; empty without one
   * @param valueFrom least value of a unit to which it applies
   * @param valueBelow value of a unit from which it no longer applies
   * @param valueUnit what the value is counted in, {@code USD/t}; empty without one
   * @param kgPerLiter how many kilograms a liter weighs, where customs fixes it
   * @param litersPerKg how many litres a kilogram is, where customs fixes it
   * @param verified whether a primary source was seen
   * @param legalBasis the acts
   */
  public record Rate(
      Period period,
      LocalDate published,
      BigDecimal percent,
      BigDecimal amount,
      String unit,
      Optional<BigDecimal> valueFrom,
      Optional<BigDecimal> valueBelow,
      String valueUnit,
      Optional<BigDecimal> kgPerLiter,
      Optional<BigDecimal> litersPerKg,
      boolean verified,
      List<String> legalBasis) {
    /** Copies the acts. */
    public Rate {
      legalBasis = List.copyOf(legalBasis);
    }

    /** The same rate over other days. */
    public Rate over(Period other) {
      return new Rate(
          other,
          published,
          percent,
          amount,
          unit,
          valueFrom,
          valueBelow,
          valueUnit,
          kgPerLiter,
          litersPerKg,
          verified,
          legalBasis);
    }
  }

  /** The same tax at other rates. */
  public ImportTax at(List<Rate> rates) {
    return new ImportTax(id, name, scope, condition, standing, otherwise, rates);
  }

  /** The rate of an entry date. */
  public Optional<Rate> rateOn(LocalDate day) {
    for (Rate each : periods) {
      if (each.period().contains(day)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  public static Taxes read(TableBytes content) {
    List<ImportTax> vat = new ArrayList<>();
    List<ImportTax> consumption = new ArrayList<>();
    List<CustomsRule> rules = new ArrayList<>();
    TableFile.read(
        content,
        (file, name) -> {
          switch (name) {
            case "vat" -> file.array(at -> vat.add(new Fields().read(at)));
            case "consumptionTax" -> file.array(at -> consumption.add(new Fields().read(at)));
            case "rules" -> file.array(at -> CustomsRule.read(at).ifPresent(rules::add));
            default -> file.skip();
          }
        });
    return new Taxes(vat, consumption, rules);
  }

  private static final class Fields {
    private String id = "";
    private String name = "";
    private @Nullable Scope scope;
    private String condition = "";
    private Standing standing = Standing.APPLIES;
    private final List<OtherCase> otherwise = new ArrayList<>();
    private final List<Rate> periods = new ArrayList<>();

    ImportTax read(TableFile file) {
      file.object(
          (at, member) -> {
            switch (member) {
              case "id" -> id = at.text();
              case "name" -> name = at.text();
              case "scope" -> scope = MeasureReader.scope(at);
              case "condition" -> condition = at.text();
              case "default" -> standing = at.word(Standing::of, "what is priced by default");
              case "otherwise" -> at.array(each -> otherwise.add(otherCase(each)));
              case "periods" -> at.array(each -> periods.add(new RateFields().read(each)));
              default -> at.skip();
            }
          });
      return new ImportTax(
          id, name, file.required(scope, "scope"), condition, standing, otherwise, periods);
    }

    private static OtherCase otherCase(TableFile file) {
      RateFields fields = new RateFields();
      StringBuilder condition = new StringBuilder();
      file.object(
          (at, member) -> {
            if (member.equals("condition")) {
              condition.append(at.text());
            } else {
              fields.member(at, member);
            }
          });
      return new OtherCase(condition.toString(), fields.percent, fields.amount, fields.unit);
    }
  }

  private static final class RateFields {
    private final PeriodEnds ends = new PeriodEnds();
    private @Nullable LocalDate published;
    private BigDecimal percent = BigDecimal.ZERO;
    private BigDecimal amount = BigDecimal.ZERO;
    private String unit = "";
    private Optional<BigDecimal> valueFrom = Optional.empty();
    private Optional<BigDecimal> valueBelow = Optional.empty();
    private String valueUnit = "";
    private Optional<BigDecimal> kgPerLiter = Optional.empty();
    private Optional<BigDecimal> litersPerKg = Optional.empty();
    private boolean verified = true;
    private List<String> legalBasis = List.of();

    Rate read(TableFile file) {
      file.object(this::member);
      return new Rate(
          ends.period(file),
          file.required(published, "published"),
          percent,
          amount,
          unit,
          valueFrom,
          valueBelow,
          valueUnit,
          kgPerLiter,
          litersPerKg,
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
        case "amount" -> amount = number(at);
        case "unit" -> unit = at.text();
        case "valueFrom" -> valueFrom = Optional.of(number(at));
        case "valueBelow" -> valueBelow = Optional.of(number(at));
        case "valueUnit" -> valueUnit = at.text();
        case "kgPerLiter" -> kgPerLiter = Optional.of(number(at));
        case "litersPerKg" -> litersPerKg = Optional.of(number(at));
        case "verified" -> verified = at.flag();
        case "legalBasis" -> legalBasis = at.texts();
        default -> at.skip();
      }
    }

    private static BigDecimal number(TableFile at) {
      return new BigDecimal(at.text());
    }
  }
}
