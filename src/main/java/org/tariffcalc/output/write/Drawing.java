package org.tariffcalc.output.write;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture as a list of marks, written as SVG here and as PNG by {@link DrawingPng}. Colors are
 * {@code #rrggbb} or one of the inks, which turn over where the reader's screen is dark.
 */
public final class Drawing {

  /** Ink of what must be read. */
  public static final String TEXT = "text";

  /** Ink of what stands back: axes, sources, notes. */
  public static final String QUIET = "quiet";

  /** Ink of the lines of a grid. */
  public static final String LINES = "lines";

  /** The ground itself. */
  public static final String GROUND = "ground";

  /** Ink on an area, black or white by its color. */
  public static final String ON = "on ";

  private static final String STYLE =
      """
        <style>
          .text{fill:#222222}.quiet{fill:#5c5c5c}.lines{fill:#c8c8c8}.ground{fill:#ffffff}
          .s-text{stroke:#222222}.s-quiet{stroke:#5c5c5c}.s-lines{stroke:#c8c8c8}.s-ground{stroke:#ffffff}
          @media (prefers-color-scheme: dark){
            .text{fill:#e6e6e6}.quiet{fill:#a5adb5}.lines{fill:#444b52}.ground{fill:#15171a}
            .s-text{stroke:#e6e6e6}.s-quiet{stroke:#a5adb5}.s-lines{stroke:#444b52}.s-ground{stroke:#15171a}
          }
        </style>
      """;

  /** Where a text is held. */
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** A mark on the ground. */
  sealed interface Mark permits Area, Line, Text {}

  /** A rectangle; opacity from 0 to 1. */
  record Area(double x, double y, double width, double height, String fill, double opacity)
      implements Mark {}

  /** A straight line. */
  record Line(
      double x1, double y1, double x2, double y2, String stroke, double width, boolean dashed)
      implements Mark {}

  /** A text on its base line. */
  record Text(
      double x, double y, String words, double size, boolean bold, Anchor anchor, String ink)
      implements Mark {
    /** Whether a rim of the ground keeps it apart from what lies behind. */
    boolean hasRim() {
      return !ink.startsWith(ON);
    }

    String color() {
      return hasRim() ? ink : ChartPalette.inkOn(ink.substring(ON.length()));
    }
  }

  private final int width;
  private int height;
  private final List<Mark> marks = new ArrayList<>();
  private final StringBuilder raw = new StringBuilder();

  /** An empty picture of so many pixels. */
  public Drawing(int width) {
    this.width = width;
  }

  /** Ends the picture below. */
  public void end(double bottom) {
    height = (int) Math.ceil(bottom);
  }

  /** Pixels from left to right. */
  public int width() {
    return width;
  }

  int height() {
    return height;
  }

  List<Mark> marks() {
    return List.copyOf(marks);
  }

  /** Adds a rectangle. */
  public void area(double x, double y, double wide, double high, String fill) {
    veil(x, y, wide, high, fill, 1);
  }

  /** Adds a rectangle that one can look through. */
  public void veil(double x, double y, double wide, double high, String fill, double opacity) {
    if (wide > 0 && high > 0) {
      marks.add(new Area(x, y, wide, high, fill, opacity));
    }
  }

  /** Adds a line. */
  public void line(double x1, double y1, double x2, double y2, String stroke, double thick) {
    marks.add(new Line(x1, y1, x2, y2, stroke, thick, false));
  }

  /** Adds a dashed line. */
  public void dashes(double x1, double y1, double x2, double y2, String stroke) {
    marks.add(new Line(x1, y1, x2, y2, stroke, 1, true));
  }

  /** Adds slanted strokes of the ground over a rectangle. */
  public void hatch(double x, double y, double wide, double high) {
    double step = 7;
    for (double along = step / 2; along < wide + high; along += step) {
      double x1 = x + Math.min(along, wide);
      double y1 = y + Math.max(0, along - wide);
      double x2 = x + Math.max(0, along - high);
      double y2 = y + Math.min(along, high);
      line(x1, y1, x2, y2, GROUND, 2.2);
    }
  }

  /** Adds a text. */
  public void text(
      double x, double y, String words, double size, boolean bold, Anchor anchor, String ink) {
    marks.add(new Text(x, y, words, size, bold, anchor, ink));
  }

  /** Adds elements of SVG above all marks, for a page that answers to the pointer. */
  public void raw(String svg) {
    raw.append(svg);
  }

  /** A file of SVG, which follows the reader's choice of a light or a dark screen. */
  public String svgFile(String title) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\""
        + " role=\"img\" width=\""
        + width
        + "\" height=\""
        + height
        + "\""
        + viewBox()
        + ">\n  <title>"
        + Html.text(title)
        + "</title>\n"
        + STYLE
        + "  <rect class=\"ground\" width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
        + body()
        + "</svg>\n";
  }

  /** An element of a page, whose styles color it. */
  public String svgElement(String label, String cssClass) {
    return "<svg class=\""
        + cssClass
        + "\" role=\"group\" aria-label=\""
        + Html.text(label)
        + "\""
        + viewBox()
        + ">\n"
        + body()
        + raw
        + "</svg>\n";
  }

  private String viewBox() {
    return " viewBox=\"0 0 " + width + " " + height + "\" font-family=\"system-ui, sans-serif\"";
  }

  private String body() {
    StringBuilder svg = new StringBuilder();
    for (Mark mark : marks) {
      svg.append("  ").append(element(mark)).append('\n');
    }
    return svg.toString();
  }

  private static String element(Mark mark) {
    if (mark instanceof Area area) {
      return "<rect x=\""
          + number(area.x)
          + "\" y=\""
          + number(area.y)
          + "\" width=\""
          + number(area.width)
          + "\" height=\""
          + number(area.height)
          + "\" "
          + paint("fill", "", area.fill)
          + (area.opacity < 1 ? " opacity=\"" + number(area.opacity) + "\"" : "")
          + "/>";
    }
    if (mark instanceof Line line) {
      return "<line x1=\""
          + number(line.x1)
          + "\" y1=\""
          + number(line.y1)
          + "\" x2=\""
          + number(line.x2)
          + "\" y2=\""
          + number(line.y2)
          + "\" "
          + paint("stroke", "s-", line.stroke)
          + " stroke-width=\""
          + number(line.width)
          + "\""
          + (line.dashed ? " stroke-dasharray=\"3 3\"" : "")
          + "/>";
    }
    Text text = (Text) mark;
    String open =
        "<text x=\""
            + number(text.x)
            + "\" y=\""
            + number(text.y)
            + "\" font-size=\""
            + number(text.size)
            + "\""
            + (text.bold ? " font-weight=\"bold\"" : "")
            + switch (text.anchor) {
              case START -> "";
              case MIDDLE -> " text-anchor=\"middle\"";
              case END -> " text-anchor=\"end\"";
            };
    String words = ">" + Html.text(text.words) + "</text>";
    String ink = open + " " + paint("fill", "", text.color()) + words;
    // A rim of its own, because not every program that shows SVG knows paint-order.
    return text.hasRim()
        ? open
            + " aria-hidden=\"true\" class=\"ground s-ground\" fill=\"#ffffff\" stroke=\"#ffffff\""
            + " stroke-width=\"3\" stroke-linejoin=\"round\""
            + words
            + "\n  "
            + ink
        : ink;
  }

  private static String paint(String attribute, String prefix, String color) {
    return color.startsWith("#")
        ? attribute + "=\"" + color + "\""
        : "class=\"" + prefix + color + "\" " + attribute + "=\"" + light(color) + "\"";
  }

  /** An ink as it is on white paper. */
  static String light(String color) {
    return switch (color) {
      case TEXT -> "#222222";
      case QUIET -> "#5c5c5c";
      case LINES -> "#c8c8c8";
      case GROUND -> "#ffffff";
      default -> color;
    };
  }

  /** A number of pixels with one decimal at most. */
  public static String number(double pixels) {
    return BigDecimal.valueOf(pixels)
        .setScale(pixels < 1 ? 2 : 1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
