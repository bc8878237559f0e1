package org.tariffcalc.cli;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.output.write.Screen;

/**
 * Where the answer of this process is shown. The launcher says whether the standard output is a
 * terminal and how large, since only a shell knows it without starting another program.
 *
 * @param columns characters to a line; 0 when the standard output is no terminal
 * @param rows lines to a screen; 0 when nobody knows
 * @param isColored whether it shows color: not where NO_COLOR is set (no-color.org) or TERM is dumb
 */
record Terminal(int columns, int rows, boolean isColored) {

  /** The option that decides on color. */
  static final String COLOR = "--color";

  /** The values of the option. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER;

    static Color of(String text) {
      for (Color each : values()) {
        if (each.word().equals(text.strip().toLowerCase(Locale.ROOT))) {
          return each;
        }
      }
      throw new UsageError("'" + text + "' is not known after --color", "auto, always or never");
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** No terminal. */
  static final Terminal NONE = new Terminal(0, 0, false);

  private static final String COLUMNS = "tariff.columns";
  private static final int USUAL_COLUMNS = 80;

  /** The terminal of this process, if its standard output is one. */
  @SuppressWarnings("SystemConsoleNull") // tariff.bat asks for the console that may be missing
  static Terminal ofProcess() {
    String columns = System.getProperty(COLUMNS);
    if (columns == null) {
      return NONE;
    }
    // Windows: the batch file cannot tell a terminal from a pipe.
    if (columns.equals("ask")) {
      return System.console() == null
          ? NONE
          : new Terminal(USUAL_COLUMNS, 0, showsColor(System.getenv()));
    }
    int wide = Integer.getInteger(COLUMNS, 0);
    return new Terminal(
        wide > 0 ? wide : USUAL_COLUMNS,
        Integer.getInteger("tariff.rows", 0),
        showsColor(System.getenv()));
  }

  static boolean showsColor(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }

  /** Whether the standard output is a terminal. */
  boolean isThere() {
    return columns > 0;
  }

  /** This terminal with the color that a user asks for. */
  Terminal with(Color color) {
    return switch (color) {
      case AUTO -> this;
      case ALWAYS -> new Terminal(columns, rows, true);
      case NEVER -> new Terminal(columns, rows, false);
    };
  }

  /** Answers for this terminal. */
  <T> T shows(Supplier<T> answer) {
    return this.equals(NONE) ? answer.get() : Screen.with(columns, isColored, answer);
  }
}
