package org.tariffcalc.output.write;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.tables.RateTables;

/**
 * What listings for a person have in common: the length of a line, and bold and color where a
 * terminal shows them. Each thread has its own; without a terminal a line has 80 characters and no
 * color, so that files and pipes do not depend on a window.
 */
public final class Screen {

  private static final int USUAL = 80;
  private static final int NARROWEST = 60;
  private static final int WIDEST = 120;

  private static final String BOLD = "\u001b[1m";
  private static final String YELLOW = "\u001b[1;33m";
  private static final String PLAIN = "\u001b[0m";

  private static final ThreadLocal<@Nullable Look> LOOK = new ThreadLocal<>();

  private record Look(int width, boolean isColored) {}

  private Screen() {}

  /** Characters to a line: those of the terminal from 60 to 120; without one 80. */
  public static int width() {
    Look look = LOOK.get();
    return look == null ? USUAL : look.width();
  }

  /** A line that carries a total: bold where there is color. */
  public static String total(String line) {
    return marked(BOLD, line);
  }

  /** A line that a reader must not pass over: yellow where there is color. */
  public static String warning(String line) {
    return marked(YELLOW, line);
  }

  private static String marked(String how, String line) {
    Look look = LOOK.get();
    return look != null && look.isColored() ? how + line + PLAIN : line;
  }

  /**
   * Answers for a screen.
   *
   * @param columns characters in a line; 0 without a terminal, or where its width is unknown
   * @param isColored whether it shows color
   */
  public static <T> T with(int columns, boolean isColored, Supplier<T> answer) {
    Look before = LOOK.get();
    int width = columns <= 0 ? USUAL : Math.max(NARROWEST, Math.min(WIDEST, columns));
    LOOK.set(new Look(width, isColored));
    try {
      return answer.get();
    } finally {
      if (before == null) {
        LOOK.remove();
      } else {
        LOOK.set(before);
      }
    }
  }

  /** The line that names the tables. */
  public static String tables(RateTables tables) {
    return "Rate tables " + tables.edition() + tables.premise();
  }
}
