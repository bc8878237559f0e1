package org.tariffcalc.tables;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Scope;

/** Collects the members of one measure. */
final class MeasureReader {
  private @Nullable String id;
  private @Nullable String program;
  private String description = "";
  private List<String> origins = List.of();
  private List<String> exceptOrigins = List.of();
  private @Nullable Scope scope;
  private boolean replacesBase;
  private boolean onClaim;
  private List<String> exemptionSets = List.of();
  private final List<RatePeriod> periods = new ArrayList<>();

  Measure read(TableFile file) {
    file.object(this::member);
    return new Measure(
        file.required(id, "id"),
        file.required(program, "program"),
        description,
        origins,
        exceptOrigins,
        file.required(scope, "scope"),
        replacesBase,
        onClaim,
        exemptionSets,
        periods);
  }

  private void member(TableFile at, String name) {
    switch (name) {
      case "id" -> id = at.text();
      case "program" -> program = at.text();
      case "description" -> description = at.text();
      case "origins" -> origins = at.texts();
      case "exceptOrigins" -> exceptOrigins = at.texts();
      case "scope" -> scope = scope(at);
      case "replacesBase" -> replacesBase = at.flag();
      case "onClaim" -> onClaim = at.flag();
      case "exemptions" -> exemptionSets = at.texts();
      case "periods" -> at.array(each -> periods.add(new RatePeriodReader().read(each)));
      default -> at.skip();
    }
  }

  static Scope scope(TableFile file) {
    String[] list = {"", ""};
    List<CommodityCode> codes = new ArrayList<>();
    file.object(
        (at, name) -> {
          switch (name) {
            case "list" -> list[0] = at.text();
            case "tier" -> list[1] = at.text();
            case "codes" -> at.array(each -> codes.add(CommodityCode.of(each.text())));
            default -> at.skip();
          }
        });
    if (!list[0].isEmpty()) {
      return new Scope.Listed(list[0], list[1]);
    }
    return codes.isEmpty() ? new Scope.All() : new Scope.Codes(codes);
  }
}
