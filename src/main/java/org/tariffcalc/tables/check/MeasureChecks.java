package org.tariffcalc.tables.check;

import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.tables.json.Defect;
import org.tariffcalc.tables.json.JsonLocation;

/** What a schema cannot say of programs, exemptions and measures. */
final class MeasureChecks {

  private final DeclaredNames names;
  private final List<Defect> defects = new ArrayList<>();

  MeasureChecks(DeclaredNames names) {
    this.names = names;
  }

  List<Defect> of(JsonLocation root) {
    for (JsonLocation set : root.each("exemptionSets")) {
      set.each("exemptions").forEach(this::exemption);
    }
    root.each("measures").forEach(this::measure);
    return defects;
  }

  private void exemption(JsonLocation exemption) {
    defects.addAll(PeriodChecks.backward(List.of(exemption)));
    defects.addAll(names.unknownList(exemption));
    defects.addAll(names.unknownOrigins(exemption, "origins"));
    defects.addAll(names.unknownOrigins(exemption, "exceptOrigins"));
    defects.addAll(names.unknownPreferences(exemption, "programs"));
    defects.addAll(names.unknownPrograms(exemption, "yieldsTo"));
    duty(exemption);
    filed(exemption);
  }

  /** Goods that are exempt file no heading of a duty, unless the exemption charges another one. */
  private void filed(JsonLocation exemption) {
    String heading = exemption.text("heading").orElse("");
    boolean isFree =
        exemption.text("duty").map(DutyExpression::parse).filter(each -> !isFree(each)).isEmpty();
    boolean isDuty = heading.startsWith("99") && names.isDutyHeading(heading);
    if (isFree && isDuty && !exemption.has("filed")) {
      defects.add(
          exemption
              .at("heading")
              .breaks(
                  "'"
                      + heading
                      + "' is the heading of a duty: goods that are exempt do not file it"
                      + " (\"filed\": false)"));
    }
  }

  private static boolean isFree(DutyExpression duty) {
    return duty.adValoremPercent().filter(percent -> percent.signum() == 0).isPresent();
  }

  private void measure(JsonLocation measure) {
    defects.addAll(names.unknownPrograms(measure, "program"));
    defects.addAll(names.unknownOrigins(measure, "origins"));
    defects.addAll(names.unknownOrigins(measure, "exceptOrigins"));
    defects.addAll(names.unknownList(measure.at("scope")));
    defects.addAll(names.unknownExemptionSets(measure, "exemptions"));
    List<JsonLocation> periods = measure.each("periods");
    defects.addAll(PeriodChecks.backward(periods));
    defects.addAll(PeriodChecks.overlappingUnlessRetroactive(periods));
    periods.forEach(this::duty);
  }

  private void duty(JsonLocation place) {
    place
        .text("duty")
        .filter(duty -> !DutyExpression.parse(duty).isComputable())
        .ifPresent(duty -> defects.add(notComputable(place, "duty", duty)));
  }

  static Defect notComputable(JsonLocation place, String member, String text) {
    return place.at(member).breaks("'" + text + "' is not a duty that can be computed");
  }
}
