package org.tariffcalc.output.write;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text will be. Pictures are opened with fonts that the program cannot know, so it
 * reckons with the widths of Helvetica (Adobe Font Metrics 4.1) and so much more that the widest of
 * the usual sans-serif fonts, DejaVu Sans, has room, in bold letters too.
 */
public final class Lettering {

  /** Thousandths of the size for the characters from the space to the tilde. */
  private static final int[] WIDTHS = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  };

  private static final int OF_OTHERS = 1000;
  private static final double SPARE = 1.15;
  private static final double BOLD = 1.13;

  private Lettering() {}

  /** Width in pixels of a text in letters of a size. */
  public static double width(String text, double size, boolean bold) {
    long sum = 0;
    for (int i = 0; i < text.length(); i++) {
      int at = text.charAt(i) - ' ';
      sum += at >= 0 && at < WIDTHS.length ? WIDTHS[at] : OF_OTHERS;
    }
    return sum * size / 1000 * SPARE * (bold ? BOLD : 1);
  }

  /** The text in lines of at most so many pixels, parted between words. */
  public static List<String> lines(String text, double size, boolean bold, double room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && width(line + " " + word, size, bold) > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
