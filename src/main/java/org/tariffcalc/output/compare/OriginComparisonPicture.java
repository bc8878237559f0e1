package org.tariffcalc.output.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.analysis.origin.OriginComparison;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.LineGroup;
import org.tariffcalc.customs.ChargeKind;
import org.tariffcalc.output.write.ChartPalette;
import org.tariffcalc.output.write.Drawing;
import org.tariffcalc.output.write.Drawing.Anchor;
import org.tariffcalc.output.write.DrawingPng;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.Lettering;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.output.write.WithoutOptions;
import org.tariffcalc.tables.RateTables;

/**
 * A comparison as a picture: what comes on top of the price of the goods, a bar for each choice,
 * and beneath it an outline of what is left of it if the goods qualify.
 */
public final class OriginComparisonPicture {

  static final int WIDE = 960;
  static final int NARROW = 400;
  private static final double EDGE = 12;
  private static final double BAR = 22;
  private static final double CLAIM = 9;
  private static final double SMALL = 11;
  private static final double TITLE = 19;
  private static final double SUBTITLE = 13;

  private final RateTables tables;
  private final OriginComparison choices;
  private final OriginComparisonText text;

  /** A picture of a comparison. */
  public OriginComparisonPicture(RateTables tables, OriginComparison choices) {
    this.tables = tables;
    this.choices = choices;
    this.text = new OriginComparisonText(tables.countries().names(), choices);
  }

  /** The picture as a file of SVG. */
  public String svg() {
    return whole().svgFile(text.headline());
  }

  /** The picture as a file of PNG. */
  public byte[] png() {
    return DrawingPng.of(whole());
  }

  private Drawing whole() {
    Drawing drawing = new Drawing(WIDE);
    double y = 10;
    for (String line : Lettering.lines(text.headline(), TITLE, true, WIDE - 2 * EDGE)) {
      y += TITLE + 4;
      drawing.text(EDGE, y, line, TITLE, true, Anchor.START, Drawing.TEXT);
    }
    y += 3;
    for (String line : Lettering.lines(text.subtitle(), SUBTITLE, false, WIDE - 2 * EDGE)) {
      y += SUBTITLE + 4;
      drawing.text(EDGE, y, line, SUBTITLE, false, Anchor.START, Drawing.QUIET);
    }
    y = bars(drawing, y + 10) + 10;
    List<String> below = new ArrayList<>();
    text.open().forEach(each -> below.add(WithoutOptions.of(each)));
    below.add(source(tables));
    for (String each : below) {
      for (String line : Lettering.lines(each, SMALL, false, WIDE - 2 * EDGE)) {
        y += 15;
        drawing.text(EDGE, y, line, SMALL, false, Anchor.START, Drawing.QUIET);
      }
      y += 3;
    }
    drawing.end(y + 12);
    return drawing;
  }

  /** The line of sources. */
  static String source(RateTables tables) {
    return "Source: HTSUS, Federal Register; law read to "
        + FigureText.day(tables.manifest().asOf())
        + ". "
        + Screen.tables(tables)
        + ".";
  }

  /** The bars alone, for a page of that width: it has its words around them. */
  String element(int width, String cssClass) {
    Drawing drawing = new Drawing(width);
    drawing.end(bars(drawing, 0) + 8);
    return drawing.svgElement("Duties, taxes and fees by choice", cssClass);
  }

  /** A part of a bar. */
  private record Part(String name, String color, BigDecimal amount) {}

  private static List<Part> parts(Assessment a) {
    Map<String, Part> parts = new LinkedHashMap<>();
    for (Charge charge : a.charges()) {
      String name = charge.kind() == ChargeKind.BASE ? "Base rate" : charge.authority();
      String color = ChartPalette.of(charge.program());
      parts.merge(
          name,
          new Part(name, color, charge.amount()),
          (one, more) -> new Part(name, color, one.amount.add(more.amount)));
    }
    parts.put("Taxes and fees", new Part("Taxes and fees", ChartPalette.FEES, a.totalFees()));
    parts.values().removeIf(each -> each.amount.signum() <= 0);
    return List.copyOf(parts.values());
  }

  private double bars(Drawing drawing, double begin) {
    boolean isNarrow = drawing.width() < WIDE;
    double left = EDGE;
    double most = 1;
    for (OriginComparison.Choice choice : choices.ranked()) {
      if (!isNarrow) {
        left = Math.max(left, EDGE + Lettering.width(text.name(choice), 13, false) + 10);
      }
      most = Math.max(most, choice.assessment().map(a -> onTop(a).doubleValue()).orElse(0.0));
    }
    double right = drawing.width() - room(isNarrow);
    double y = keys(drawing, begin);
    Scale scale = new Scale(left, right, most);
    double top = y + 6;
    double bottom = top;
    for (OriginComparison.Choice choice : choices.ranked()) {
      bottom += rowHeight(choice, isNarrow);
    }
    double step = step(most);
    for (double amount = 0; amount <= most; amount += step) {
      drawing.line(scale.x(amount), top, scale.x(amount), bottom, Drawing.LINES, 0.7);
      drawing.text(
          scale.x(amount),
          bottom + 15,
          FigureText.money(BigDecimal.valueOf(amount)).replaceFirst("\\.00$", ""),
          SMALL,
          false,
          amount > 0 ? Anchor.MIDDLE : isNarrow ? Anchor.START : Anchor.MIDDLE,
          Drawing.QUIET);
    }
    y = top;
    for (OriginComparison.Choice choice : choices.ranked()) {
      row(drawing, choice, scale, y, isNarrow);
      y += rowHeight(choice, isNarrow);
    }
    drawing.line(left, top, left, bottom, Drawing.TEXT, 1);
    drawing.text(
        left,
        bottom + 33,
        "Duties, taxes and fees on top of the price, " + currency(),
        SMALL,
        false,
        Anchor.START,
        Drawing.QUIET);
    return bottom + 36;
  }

  private String currency() {
    return choices.ranked().get(0).goods().isIntoChina() ? "CNY" : "USD";
  }

  /** What the longest words behind a bar take. */
  private double room(boolean isNarrow) {
    double room = isNarrow ? 92 : 180;
    for (OriginComparison.Choice choice : choices.ranked()) {
      if (choice.assessment().isPresent()) {
        Assessment a = choice.assessment().get();
        double rest = isNarrow ? 0 : Lettering.width(duty(a), SMALL, false) + 6;
        room = Math.max(room, Lettering.width(figure(a), 12.5, true) + rest + 12);
      }
    }
    return room;
  }

  /** What comes on top of the price: of a divided line from the least group to the dearest. */
  private static String figure(Assessment a) {
    String most =
        FigureText.money(onTop(a), a.isApproximate()) + (a.missing().isEmpty() ? "" : " ?");
    BigDecimal least = onTop(a).subtract(a.landedCost().subtract(a.lowestLandedCost()));
    return least.compareTo(onTop(a)) == 0
        ? most
        : FigureText.money(least, a.isApproximate()) + " to " + most;
  }

  private static String duty(Assessment a) {
    return OriginComparisonText.percent(a) + " duty";
  }

  private static BigDecimal onTop(Assessment a) {
    return a.totalDuty().add(a.totalFees());
  }

  private record Scale(double left, double right, double most) {
    double x(double amount) {
      return left + (right - left) * Math.max(0, amount) / most;
    }
  }

  private static double step(double most) {
    double power = Math.pow(10, Math.floor(Math.log10(most / 4)));
    for (int times : new int[] {1, 2, 5}) {
      if (most / (power * times) <= 5) {
        return power * times;
      }
    }
    return power * 10;
  }

  private double keys(Drawing drawing, double begin) {
    Map<String, String> keys = new LinkedHashMap<>();
    for (OriginComparison.Choice choice : choices.ranked()) {
      choice
          .assessment()
          .ifPresent(a -> parts(a).forEach(each -> keys.putIfAbsent(each.name, each.color)));
    }
    String fees = keys.remove("Taxes and fees");
    if (fees != null) {
      keys.put("Taxes and fees", fees);
    }
    double x = EDGE;
    double y = begin + 16;
    for (Map.Entry<String, String> key : keys.entrySet()) {
      double wide = Lettering.width(key.getKey(), SMALL, false) + 32;
      if (x > EDGE && x + wide > drawing.width()) {
        x = EDGE;
        y += 17;
      }
      drawing.area(x, y - 9, 10, 10, key.getValue());
      drawing.text(x + 15, y, key.getKey(), SMALL, false, Anchor.START, Drawing.TEXT);
      x += wide;
    }
    return y + 8;
  }

  private static Optional<OriginComparison.Qualified> best(OriginComparison.Choice choice) {
    return choice.ifQualified().stream()
        .min(Comparator.comparing(OriginComparison.Qualified::landedCost))
        .filter(
            each ->
                each.landedCost().compareTo(choice.assessment().orElseThrow().landedCost()) < 0);
  }

  private static double rowHeight(OriginComparison.Choice choice, boolean isNarrow) {
    return BAR + 12 + (isNarrow ? 18 : 0) + (best(choice).isPresent() ? CLAIM + 9 : 0);
  }

  private void row(
      Drawing drawing, OriginComparison.Choice choice, Scale scale, double begin, boolean narrow) {
    double y = begin + 6;
    if (narrow) {
      drawing.text(
          scale.left + 4, y + 11, text.name(choice), 13, false, Anchor.START, Drawing.TEXT);
      choice
          .assessment()
          .ifPresent(
              a ->
                  drawing.text(
                      scale.left + 12 + Lettering.width(text.name(choice), 13, false),
                      begin + 17,
                      duty(a),
                      SMALL,
                      false,
                      Anchor.START,
                      Drawing.QUIET));
      y += 18;
    } else {
      drawing.text(scale.left - 8, y + 15, text.name(choice), 13, false, Anchor.END, Drawing.TEXT);
    }
    if (choice.assessment().isEmpty()) {
      String why = choice.failure().map(each -> each.wrong()).orElse("");
      double room = drawing.width() - scale.left - 24;
      String shown = Lettering.lines("? No answer: " + why, SMALL, false, room).get(0);
      drawing.text(scale.left + 6, y + 15, shown, SMALL, true, Anchor.START, Drawing.TEXT);
      return;
    }
    Assessment a = choice.assessment().get();
    double x = scale.left;
    double amount = 0;
    for (Part part : parts(a)) {
      amount += part.amount.doubleValue();
      drawing.area(x, y, scale.x(amount) - x, BAR, part.color);
      x = scale.x(amount);
      drawing.line(x, y, x, y + BAR, Drawing.GROUND, 1);
    }
    double open = undecided(a);
    if (open > 0) {
      drawing.hatch(scale.x(amount - open), y, x - scale.x(amount - open), BAR);
    }
    String figure = figure(a);
    drawing.text(x + 6, y + 15, figure, 12.5, true, Anchor.START, Drawing.TEXT);
    if (!narrow) {
      drawing.text(
          x + 12 + Lettering.width(figure, 12.5, true),
          y + 15,
          duty(a),
          SMALL,
          false,
          Anchor.START,
          Drawing.QUIET);
    }
    double lower = y + BAR + 4;
    best(choice).ifPresent(each -> claim(drawing, a, each, scale, lower));
  }

  /** What is left if the goods qualify: an outline, empty where nothing is left. */
  private static void claim(
      Drawing drawing, Assessment a, OriginComparison.Qualified qualified, Scale scale, double y) {
    BigDecimal left = onTop(a).subtract(a.landedCost().subtract(qualified.landedCost()));
    double x = Math.max(scale.x(left.doubleValue()), scale.left + 3);
    drawing.line(scale.left, y, x, y, Drawing.TEXT, 1);
    drawing.line(x, y, x, y + CLAIM, Drawing.TEXT, 1);
    drawing.line(scale.left, y + CLAIM, x, y + CLAIM, Drawing.TEXT, 1);
    String words = FigureText.money(left) + ": " + qualified.relief().name();
    double room = drawing.width() - x - 10;
    List<String> lines = Lettering.lines(words, SMALL, false, room);
    String shown = lines.size() == 1 ? words : lines.get(0) + " …";
    drawing.text(x + 6, y + CLAIM, shown, SMALL, false, Anchor.START, Drawing.TEXT);
  }

  /** The part of the duty that the open digits of the code decide about. */
  private static double undecided(Assessment a) {
    List<LineGroup> groups = a.groups();
    return groups.isEmpty()
        ? 0
        : a.totalDuty().subtract(groups.get(groups.size() - 1).totalDuty()).doubleValue();
  }
}
