package org.tariffcalc.output.write;

import java.util.Map;

/**
 * Colors of the pictures: one for one program, in every picture. The hues follow Okabe and Ito,
 * whom people with any kind of color vision can tell apart; the duties of one statute are shades of
 * one hue, and China's answer to a duty has the hue of that duty.
 */
public final class ChartPalette {

  /** The color of taxes and fees. */
  public static final String FEES = "#b89b72";

  private static final String OTHER = "#5f6b78";

  private static final Map<String, String> COLORS =
      Map.ofEntries(
          Map.entry("base", "#8a8a8a"),
          Map.entry("russia-column2", "#6b6b6b"),
          Map.entry("section-201-solar", "#b8ac1e"),
          Map.entry("section-201-washers", "#b8ac1e"),
          Map.entry("section-201-quartz", "#b8ac1e"),
          Map.entry("section-232-steel", "#009e73"),
          Map.entry("section-232-aluminum", "#66c2a5"),
          Map.entry("section-232-copper", "#00664b"),
          Map.entry("section-232-metals", "#00806a"),
          Map.entry("section-232-autos", "#2a9d4a"),
          Map.entry("section-232-auto-parts", "#5fae57"),
          Map.entry("section-232-trucks", "#2a9d4a"),
          Map.entry("section-232-truck-parts", "#5fae57"),
          Map.entry("section-232-buses", "#2a9d4a"),
          Map.entry("section-232-lumber", "#3f8f7a"),
          Map.entry("section-232-furniture", "#3aa58c"),
          Map.entry("section-232-cabinets", "#3aa58c"),
          Map.entry("section-232-semiconductors", "#4db39a"),
          Map.entry("section-232-pharmaceuticals", "#2f9e8f"),
          Map.entry("section-232-drones", "#1f8a70"),
          Map.entry("section-232-polysilicon", "#7fc8a9"),
          Map.entry("section-301-china", "#0072b2"),
          Map.entry("section-301-china-maritime", "#4a90c2"),
          Map.entry("section-301-forced-labor", "#cc79a7"),
          Map.entry("section-301-brazil", "#9b4f7d"),
          Map.entry("section-301-nicaragua", "#9b4f7d"),
          Map.entry("section-338-canada", "#7f4ca8"),
          Map.entry("ieepa-fentanyl", "#e69f00"),
          Map.entry("ieepa-reciprocal", "#d55e00"),
          Map.entry("ieepa-brazil", "#a33b00"),
          Map.entry("ieepa-india", "#a33b00"),
          Map.entry("section-122", "#56b4e9"),
          Map.entry("postal", "#4b5fa5"),
          Map.entry("adcvd", "#3b2f7a"),
          Map.entry("retaliation-232", "#009e73"),
          Map.entry("retaliation-301", "#0072b2"),
          Map.entry("retaliation-fentanyl-feb2025", "#e69f00"),
          Map.entry("retaliation-fentanyl-mar2025", "#f3c766"),
          Map.entry("retaliation-reciprocal", "#d55e00"));

  private ChartPalette() {}

  /** The color of a program, {@code #e69f00}; slate for one that the table does not know. */
  public static String of(String program) {
    return COLORS.getOrDefault(program, OTHER);
  }

  /** Whether the table gives the program a color of its own. */
  public static boolean knows(String program) {
    return COLORS.containsKey(program);
  }

  /** Black or white, whichever is easier to read on a color. */
  static String inkOn(String color) {
    int rgb = Integer.parseInt(color.substring(1), 16);
    int light = 299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255);
    return light > 115_000 ? "#111111" : "#ffffff";
  }
}
