package org.tariffcalc.tables.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.EntryType;
import org.tariffcalc.customs.Period;
import org.tariffcalc.tables.file.TableFile;
import org.tariffcalc.tables.file.TableObject;

/**
 * A fee on the material that goods of certain lines contain, by weight.
 *
 * @param id identifier, {@code us.cotton}
 * @param name plain name
 * @param entry entry type that owes it
 * @param codes the goods among which its lines are
 * @param factors the table of how much of the material a kilogram of each line holds
 * @param periods its rates over time
 */
public record CommodityFee(
    String id,
    String name,
    EntryType entry,
    List<CommodityCode> codes,
    String factors,
    List<Rate> periods) {

  /** Copies the lists. */
  public CommodityFee {
    codes = List.copyOf(codes);
    periods = List.copyOf(periods);
  }

  /**
   * A stretch of entry dates with one rate.
   *
   * @param period entry dates, both ends included
   * @param published the day from which it could be known
   * @param dollarsPerKg US dollars for a kilogram of the material; empty when not known
   * @param verified whether a primary source was seen
   * @param legalBasis the acts
   */
  public record Rate(
      Period period,
      LocalDate published,
      Optional<BigDecimal> dollarsPerKg,
      boolean verified,
      List<String> legalBasis) {
    /** Copies the acts. */
    public Rate {
      legalBasis = List.copyOf(legalBasis);
    }

    /** The same rate over other days. */
    public Rate over(Period other) {
      return new Rate(other, published, dollarsPerKg, verified, legalBasis);
    }
  }

  /** The same fee at other rates. */
  public CommodityFee at(List<Rate> rates) {
    return new CommodityFee(id, name, entry, codes, factors, rates);
  }

  /** The rate of an entry date. */
  public Optional<Rate> rateOn(LocalDate entryDate) {
    for (Rate each : periods) {
      if (each.period().contains(entryDate)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Whether its lines are among goods of this code. */
  public boolean concerns(CommodityCode code) {
    for (CommodityCode each : codes) {
      if (each.covers(code)) {
        return true;
      }
    }
    return false;
  }

  public static List<CommodityFee> read(TableObject file) {
    return file.all("commodityFees", Fields::new);
  }

  private static final class Fields implements Function<TableFile, CommodityFee> {
    private String id = "";
    private String name = "";
    private @Nullable EntryType entry;
    private String factors = "";
    private final List<CommodityCode> codes = new ArrayList<>();
    private final List<Rate> periods = new ArrayList<>();

    @Override
    public CommodityFee apply(TableFile file) {
      file.object(
          (at, member) -> {
            switch (member) {
              case "id" -> id = at.text();
              case "name" -> name = at.text();
              case "entry" -> entry = at.word(EntryType::of, "a type of entry");
              case "factors" -> factors = at.text();
              case "codes" -> at.texts().forEach(each -> codes.add(code(at, each)));
              case "periods" -> at.array(each -> periods.add(new RateFields().read(each)));
              default -> at.skip();
            }
          });
      return new CommodityFee(id, name, file.required(entry, "entry"), codes, factors, periods);
    }

    private static CommodityCode code(TableFile at, String text) {
      return CommodityCode.parse(text)
          .orElseThrow(() -> at.fault("'" + text + "' is not a commodity code"));
    }
  }

  private static final class RateFields {
    private @Nullable LocalDate from;
    private Optional<LocalDate> to = Optional.empty();
    private @Nullable LocalDate published;
    private Optional<BigDecimal> rate = Optional.empty();
    private boolean verified = true;
    private List<String> legalBasis = List.of();

    Rate read(TableFile file) {
      file.object(
          (at, name) -> {
            switch (name) {
              case "from" -> from = at.date();
              case "to" -> to = at.dateOrOpen();
              case "published" -> published = at.date();
              case "rate" ->
                  rate =
                      Optional.of(at.textOrNone())
                          .filter(text -> text.startsWith("$"))
                          .map(text -> new BigDecimal(text.substring(1)));
              case "verified" -> verified = at.flag();
              case "legalBasis" -> legalBasis = at.texts();
              default -> at.skip();
            }
          });
      return new Rate(
          file.period(from, to), file.required(published, "published"), rate, verified, legalBasis);
    }
  }
}
