package org.tariffcalc.output.rates;

import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Program;
import org.tariffcalc.tables.measure.RatePeriod;

/** The parts of measures and lists as JSON objects. */
public final class RateJson {

  private RateJson() {}

  static JsonObject program(Program program) {
    return new JsonObject()
        .with("id", program.id())
        .with("name", program.name())
        .with("authority", program.authority())
        .with("about", program.about())
        .with("column2", program.column2() ? "also" : "no")
        .with("drawback", program.drawback())
        .with("refund", program.refund())
        .withTexts("legalBasis", program.legalBasis());
  }

  static JsonObject scope(Scope scope) {
    if (scope instanceof Scope.Listed listed) {
      JsonObject object = new JsonObject().with("list", listed.list());
      return listed.tier().isEmpty() ? object : object.with("tier", listed.tier());
    }
    if (scope instanceof Scope.Codes codes) {
      return new JsonObject()
          .withTexts("codes", codes.codes().stream().map(CommodityCode::dotted).toList());
    }
    return new JsonObject().with("all", true);
  }

  public static JsonObject rate(RatePeriod rate) {
    JsonObject object =
        new JsonObject()
            .with("from", rate.period().begins())
            .with("to", rate.period().ends())
            .with("published", rate.published().toString())
            .with("heading", rate.heading())
            .with("duty", rate.duty().toString());
    optional(object, "metal", rate.metal());
    rate.floorCounts().ifPresent(counted -> object.with("floorCounts", counted.word()));
    if (rate.declaredMetalCounts()) {
      object.with("declaredMetalCounts", true);
    }
    rate.headingAtFloor().ifPresent(heading -> object.with("headingAtFloor", heading));
    object
        .with("status", rate.status().word())
        .with("verified", rate.verified())
        .withTexts("legalBasis", rate.legalBasis());
    optional(object, "note", rate.note());
    return object;
  }

  static JsonObject exemption(Exemption exemption) {
    JsonObject object =
        new JsonObject()
            .with("heading", exemption.heading())
            .with("kind", exemption.kind().word())
            .with("reason", exemption.reason())
            .with("from", exemption.period().begins())
            .with("to", exemption.period().ends())
            .with("published", exemption.published().toString());
    if (!exemption.isFiled()) {
      object.with("filed", false);
    }
    exemption
        .list()
        .ifPresent(
            list -> {
              object.with("list", list.list());
              optional(object, "tier", list.tier());
            });
    optional(object, "origins", exemption.origins());
    optional(object, "exceptOrigins", exemption.exceptOrigins());
    optional(object, "programs", exemption.programs());
    exemption
        .loading()
        .ifPresent(
            loading -> {
              loading.from().ifPresent(day -> object.with("loadedFrom", day.toString()));
              object.with("loadedBefore", loading.before().toString());
              optional(object, "modes", loading.modes().stream().map(TransportMode::word).toList());
            });
    exemption
        .content()
        .ifPresent(
            content ->
                object
                    .with("content", content.kind())
                    .with("atLeast", content.atLeastPercent().toPlainString() + "%")
                    .with("atMost", content.atMostPercent().toPlainString() + "%"));
    optional(object, "yieldsTo", exemption.yieldsTo());
    optional(object, "yieldsNotTo", exemption.yieldsNotTo());
    if (!exemption.yieldsTo().isEmpty()) {
      object.with("share", exemption.onRest() ? "rest" : "all");
      if (exemption.isRestOfContent()) {
        object.with("restOf", "content");
      }
    }
    optional(object, "onlyHeadings", exemption.onlyHeadings());
    optional(object, "exceptHeadings", exemption.exceptHeadings());
    object.with("duty", exemption.duty().toString());
    exemption.headingAtFloor().ifPresent(heading -> object.with("headingAtFloor", heading));
    exemption.restHeading().ifPresent(heading -> object.with("restHeading", heading));
    exemption.floorCounts().ifPresent(counted -> object.with("floorCounts", counted.word()));
    if (exemption.isOnFullValue()) {
      object.with("onFullValue", true);
    }
    if (exemption.countsAsCharged()) {
      object.with("countsAsCharged", true);
    }
    optional(object, "namedFor", exemption.namedFor());
    object.with("verified", exemption.verified()).withTexts("legalBasis", exemption.legalBasis());
    optional(object, "note", exemption.note());
    return object;
  }

  static JsonObject group(ProductList.Group group) {
    JsonObject object = new JsonObject();
    optional(object, "tier", group.tier());
    optional(object, "heading", group.heading());
    object.with("from", group.period().from().toString()).with("to", group.period().to());
    if (!group.condition().isEmpty()) {
      object
          .with("condition", group.condition())
          .with("default", group.appliesByDefault() ? "applies" : "dearer");
    }
    optional(object, "prohibited", group.prohibited());
    if (group.onContent()) {
      object.with("onContent", true);
    }
    optional(object, "except", group.except());
    return object
        .with("verified", group.verified())
        .withTexts("legalBasis", group.legalBasis())
        .withTexts("codes", group.codes());
  }

  private static void optional(JsonObject object, String name, String text) {
    Optional.of(text).filter(each -> !each.isEmpty()).ifPresent(each -> object.with(name, each));
  }

  private static void optional(JsonObject object, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      object.withTexts(name, texts);
    }
  }
}
