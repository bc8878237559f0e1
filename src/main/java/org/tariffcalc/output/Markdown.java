package org.tariffcalc.output;

/** Text in Markdown. */
final class Markdown {

  private Markdown() {}

  /** Text that cannot end the cell of a table in which it stands. */
  static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
