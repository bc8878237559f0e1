package org.tariffcalc.output.write;

import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.customs.Legible;

/** Text broken into lines that fit. */
public final class Paragraph {

  /** Stands for a blank at which no line may break. */
  private static final char FIXED_BLANK = '\u00a0';

  private Paragraph() {}

  /** The text as one word: its blanks do not break. */
  public static String unbroken(String text) {
    return ChineseActs.english(text).replace(' ', FIXED_BLANK);
  }

  /**
   * The text in lines of at most that many characters, each ended by a line feed.
   *
   * @param first what stands before the first line
   * @param hanging what stands before every other line
   */
  public static String of(String first, String hanging, String text, int width) {
    StringBuilder out = new StringBuilder();
    String indent = first;
    for (String line : broken(text, width - Math.max(first.length(), hanging.length()))) {
      out.append(indent).append(line).append('\n');
      indent = hanging;
    }
    return out.toString();
  }

  /**
   * Chinese acts stand in English; breaks at the last blank that fits, else behind the last comma
   * or full stop, else leaves the line too long.
   */
  public static List<String> broken(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = ChineseActs.english(text);
    while (rest.length() > width) {
      int end = rest.lastIndexOf(' ', width);
      if (end <= 0) {
        end = Math.max(rest.lastIndexOf(',', width - 1), rest.lastIndexOf('.', width - 1)) + 1;
      }
      if (end <= 0) {
        end = rest.indexOf(' ');
      }
      if (end <= 0) {
        break;
      }
      lines.add(plain(rest.substring(0, end)).stripTrailing());
      rest = rest.substring(end).stripLeading();
      while (!rest.isEmpty() && rest.charAt(0) == FIXED_BLANK) {
        rest = rest.substring(1);
      }
    }
    lines.add(plain(rest));
    return lines;
  }

  private static String plain(String text) {
    return Legible.text(text.replace(FIXED_BLANK, ' '));
  }
}
