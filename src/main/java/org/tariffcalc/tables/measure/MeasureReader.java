package org.tariffcalc.tables.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.tables.file.TableFile;

/** Collects the members of one measure, or of a duty with a rate for each origin. */
public final class MeasureReader implements Function<TableFile, MeasureEntry>, TableFile.Members {
  private @Nullable String id;
  private @Nullable String program;
  private String description = "";
  private String authority = "";
  private List<String> origins = List.of();
  private List<String> exceptOrigins = List.of();
  private @Nullable Scope scope;
  private boolean replacesBase;
  private boolean onClaim;
  private List<String> exemptionSets = List.of();
  private final List<RatePeriod> periods = new ArrayList<>();
  private final Predicate<String> isWanted;
  private final List<MeasureEntry.Row> ratesByOrigin = new ArrayList<>();
  private boolean isByOrigin;

  /** Reads it for all origins. */
  public MeasureReader() {
    this(name -> true);
  }

  /**
   * Reads it for some origins.
   *
   * @param isWanted which origins and groups of a table by origin are read
   */
  MeasureReader(Predicate<String> isWanted) {
    this.isWanted = isWanted;
  }

  @Override
  public MeasureEntry apply(TableFile file) {
    file.object(this);
    Measure measure = measure(file);
    return isByOrigin ? MeasureEntry.of(measure, ratesByOrigin) : MeasureEntry.of(measure);
  }

  private Measure measure(TableFile file) {
    return new Measure(
        file.required(id, "id"),
        file.required(program, "program"),
        description,
        authority,
        origins,
        exceptOrigins,
        file.required(scope, "scope"),
        replacesBase,
        onClaim,
        exemptionSets,
        periods);
  }

  @Override
  public void member(TableFile at, String name) {
    switch (name) {
      case "id" -> id = at.text();
      case "program" -> program = at.text();
      case "description" -> description = at.text();
      case "authority" -> authority = at.text();
      case "origins" -> origins = at.texts();
      case "exceptOrigins" -> exceptOrigins = at.texts();
      case "scope" -> scope = scope(at);
      case "replacesBase" -> replacesBase = at.flag();
      case "onClaim" -> onClaim = at.flag();
      case "exemptions" -> exemptionSets = at.texts();
      case "periods" -> {
        at.enterArray();
        while (at.hasElement()) {
          periods.add(new RatePeriodReader().read(at));
        }
      }
      case "ratesByOrigin" -> {
        isByOrigin = true;
        at.array(period -> new OriginRatesReader(isWanted).read(period, ratesByOrigin::add));
      }
      default -> at.skip();
    }
  }

  public static Scope scope(TableFile file) {
    return new ScopeReader().read(file);
  }

  private static final class ScopeReader implements TableFile.Members {
    private String list = "";
    private String tier = "";
    private final List<CommodityCode> codes = new ArrayList<>();

    Scope read(TableFile file) {
      file.object(this);
      if (!list.isEmpty()) {
        return new Scope.Listed(list, tier);
      }
      return codes.isEmpty() ? new Scope.All() : new Scope.Codes(codes);
    }

    @Override
    public void member(TableFile at, String name) {
      switch (name) {
        case "list" -> list = at.text();
        case "tier" -> tier = at.text();
        case "codes" -> {
          at.enterArray();
          while (at.hasElement()) {
            codes.add(CommodityCode.of(at.text()));
          }
        }
        default -> at.skip();
      }
    }
  }
}
