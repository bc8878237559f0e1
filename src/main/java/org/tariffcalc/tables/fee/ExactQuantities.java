package org.tariffcalc.tables.fee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.file.TableFile;
import org.tariffcalc.tables.file.TableObject;

/**
 * Goods whose quantity the United States counts exactly, where that of others is rounded (19 CFR
 * 159.3(b)).
 *
 * @param codes what begins with one of them
 * @param legalBasis the acts
 */
public record ExactQuantities(List<CommodityCode> codes, List<String> legalBasis) {

  /** Copies the lists. */
  public ExactQuantities {
    codes = List.copyOf(codes);
    legalBasis = List.copyOf(legalBasis);
  }

  /** Whether one of some rules is for goods of a code; none is for goods without one. */
  public static boolean areOf(List<ExactQuantities> rules, Optional<CommodityCode> code) {
    if (code.isPresent()) {
      for (ExactQuantities rule : rules) {
        for (CommodityCode each : rule.codes()) {
          if (each.covers(code.get())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The rules of the table of fees. */
  public static List<ExactQuantities> read(TableObject file) {
    return file.all("exactQuantities", Fields::new);
  }

  private static final class Fields
      implements Function<TableFile, ExactQuantities>, TableFile.Members {
    private final List<CommodityCode> codes = new ArrayList<>();
    private List<String> legalBasis = List.of();

    @Override
    public ExactQuantities apply(TableFile file) {
      file.object(this);
      return new ExactQuantities(codes, legalBasis);
    }

    @Override
    public void member(TableFile at, String name) {
      switch (name) {
        case "codes" -> at.texts().forEach(code -> codes.add(CommodityCode.of(code)));
        case "legalBasis" -> legalBasis = at.texts();
        default -> at.skip();
      }
    }
  }
}
