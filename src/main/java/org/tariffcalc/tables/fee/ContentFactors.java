package org.tariffcalc.tables.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.file.TableBytes;
import org.tariffcalc.tables.file.TableFile;

/**
 * How many kilograms of a material a kilogram of the goods of a line is taken to hold.
 *
 * @param from day from which the table was read as in force
 * @param byCode factors by code of ten digits, without dots
 */
public record ContentFactors(LocalDate from, NavigableMap<String, BigDecimal> byCode) {

  /** Copies the map. */
  public ContentFactors {
    byCode = Collections.unmodifiableNavigableMap(new TreeMap<>(byCode));
  }

  /** The factor of a line of ten digits; empty when the table does not name it. */
  public Optional<BigDecimal> of(CommodityCode code) {
    return Optional.ofNullable(byCode.get(code.digits()));
  }

  /** Whether the table names a line below a code. */
  public boolean namesAnyUnder(CommodityCode code) {
    String first = byCode.ceilingKey(code.digits());
    return first != null && first.startsWith(code.digits());
  }

  public static ContentFactors read(TableBytes content) {
    Fields fields = new Fields();
    TableFile.read(content, fields::member);
    LocalDate from = fields.from;
    return new ContentFactors(from == null ? LocalDate.MIN : from, fields.byCode);
  }

  private static final class Fields {
    private @Nullable LocalDate from;
    private final NavigableMap<String, BigDecimal> byCode = new TreeMap<>();

    void member(TableFile file, String name) {
      switch (name) {
        case "from" -> from = file.date();
        case "factors" -> file.array(this::group);
        default -> file.skip();
      }
    }

    private void group(TableFile file) {
      String[] factor = {""};
      file.object(
          (at, name) -> {
            switch (name) {
              case "factor" -> factor[0] = at.text();
              case "codes" ->
                  at.texts().forEach(code -> byCode.put(code, new BigDecimal(factor[0])));
              default -> at.skip();
            }
          });
    }
  }
}
