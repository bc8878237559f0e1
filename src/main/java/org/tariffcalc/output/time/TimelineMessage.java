package org.tariffcalc.output.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tariffcalc.analysis.change.DutyChange;
import org.tariffcalc.analysis.time.DutyTimeline;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.measure.NamedDay;
import org.tariffcalc.tables.measure.Program;

/** What a picture of timelines says in words: what happened, of what goods, by what sources. */
final class TimelineMessage {

  private static final int LONGEST_NAME = 36;

  private final RateTables tables;
  private final LocalDate today;

  /**
   * The words.
   *
   * @param today the day that the reader calls so
   */
  TimelineMessage(RateTables tables, LocalDate today) {
    this.tables = tables;
    this.today = today;
  }

  LocalDate today() {
    return today;
  }

  /** The day up to which the law was read, or none is paler when one asks what was known. */
  LocalDate readTo() {
    return tables.knownOn().isPresent() ? LocalDate.MAX : tables.manifest().asOf();
  }

  /** {@code US duty on toys from China: 12.5% today, down from 145%}. */
  String title(DutyTimeline timeline) {
    return subject(timeline) + ": " + development(timeline);
  }

  /** The title of one timeline, or what two have in common. */
  String title(List<DutyTimeline> timelines) {
    if (timelines.size() == 1) {
      return title(timelines.get(0));
    }
    return "US and Chinese duties on each other's " + name(timelines.get(0).goods());
  }

  private String subject(DutyTimeline timeline) {
    Shipment goods = timeline.goods();
    String origin = tables.countries().inSentence(goods.origin());
    return TimelineText.duty(goods.into()) + " on " + name(goods) + " from " + origin;
  }

  /** A short name of the goods, or their code where there is none. */
  private String name(Shipment goods) {
    if (goods.code().isEmpty()) {
      return "goods";
    }
    CommodityCode code = goods.code().get();
    // Of a name in steps the first: what follows only tells a line from its neighbors.
    String whole = tables.goodsName(goods.code(), goods.into()).orElse("");
    String head = whole.split("[:,;(]", 2)[0].strip().replace(" of all kinds", "");
    if (head.isEmpty()
        || head.length() > LONGEST_NAME
        || head.toLowerCase(Locale.ROOT).startsWith("other")) {
      return goods.isIntoChina() ? "goods of " + code.dotted() : code.dotted();
    }
    boolean isWord = head.length() < 2 || Character.isLowerCase(head.charAt(1));
    return isWord ? head.substring(0, 1).toLowerCase(Locale.ROOT) + head.substring(1) : head;
  }

  /** {@code 25% today, 30% from 1 January 2027}. */
  private String development(DutyTimeline timeline) {
    LocalDate now = timeline.to().isBefore(today) ? timeline.to() : today;
    int place = place(timeline, now);
    DutyTimeline.Step step = timeline.steps().get(place);
    String when = now.equals(today) ? " today" : " on " + FigureText.day(now);
    StringBuilder text = new StringBuilder(TimelineText.total(step)).append(when);
    BigDecimal highest = BigDecimal.ZERO;
    BigDecimal lowest = step.dutyPercent();
    boolean isRange = false;
    for (DutyTimeline.Step each : timeline.steps().subList(0, place)) {
      if (each.dutyPercent().compareTo(highest) > 0) {
        highest = each.dutyPercent();
        isRange = each.lowestPercent().compareTo(highest) < 0;
      }
      lowest = each.assessment().isPresent() ? lowest.min(each.dutyPercent()) : lowest;
    }
    if (highest.compareTo(step.dutyPercent()) > 0) {
      text.append(isRange ? ", down from as much as " : ", down from ")
          .append(FigureText.percent(highest))
          .append('%');
    } else if (lowest.compareTo(step.dutyPercent()) < 0) {
      text.append(", up from ").append(FigureText.percent(lowest)).append('%');
    }
    for (DutyTimeline.Step later : timeline.steps().subList(place + 1, timeline.steps().size())) {
      if (later.dutyPercent().compareTo(step.dutyPercent()) != 0) {
        text.append(", ").append(TimelineText.total(later)).append(" from ");
        return text.append(FigureText.day(later.from())).toString();
      }
    }
    return text.toString();
  }

  private static int place(DutyTimeline timeline, LocalDate day) {
    int place = 0;
    for (int i = 0; i < timeline.steps().size(); i++) {
      place = timeline.steps().get(i).from().isAfter(day) ? place : i;
    }
    return place;
  }

  /** {@code HTS 9503.00.00, percent of customs value}. */
  String subtitle(DutyTimeline timeline) {
    Shipment goods = timeline.goods();
    return goods
            .code()
            .map(
                code ->
                    FigureText.named(
                        (goods.isIntoChina() ? "China code " : "HTS ") + code.dotted(),
                        tables.goodsName(goods.code(), goods.into())))
            .orElse("Goods on no product list")
        + goods.program().map(symbol -> ", program " + symbol).orElse("")
        + ", percent of customs value";
  }

  /** The sources of the picture, and what its shades mean. */
  String source(List<DutyTimeline> timelines, String edition) {
    boolean isOfChina = timelines.stream().anyMatch(each -> each.goods().isIntoChina());
    boolean isOfUs = timelines.stream().anyMatch(each -> !each.goods().isIntoChina());
    LocalDate last = timelines.get(0).to();
    List<String> sources = new ArrayList<>();
    if (isOfUs) {
      sources.add("HTSUS, Federal Register");
    }
    if (isOfChina) {
      sources.add("China's State Council Tariff Commission");
    }
    StringBuilder text = new StringBuilder("Source: ").append(String.join(", ", sources));
    text.append("; law read to ").append(FigureText.day(tables.manifest().asOf())).append(". ");
    if (last.isAfter(readTo())) {
      text.append("Paler: days after that. ");
    }
    if (last.isAfter(today)) {
      text.append("Hatched: already ordered, still to come. ");
    }
    return text.append(edition).append('.').toString();
  }

  /** What a step is called in the news; empty when it has no name. */
  String event(DutyTimeline timeline, int index) {
    DutyTimeline.Step step = timeline.steps().get(index);
    if (index == 0) {
      return "";
    }
    Map<String, Program> programs = tables.programs(timeline.goods().importer());
    for (DutyChange change : timeline.changes(index)) {
      Program program = programs.get(change.program());
      for (NamedDay day : program == null ? List.<NamedDay>of() : program.events()) {
        if (day.on().equals(step.from()) && day.concerns(timeline.goods().origin())) {
          return day.name();
        }
      }
    }
    return "";
  }
}
