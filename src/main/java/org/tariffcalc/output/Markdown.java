package org.tariffcalc.output;

import org.tariffcalc.customs.Legible;

/** Text in Markdown. */
final class Markdown {

  private Markdown() {}

  /**
   * Text that cannot end the cell of a table in which it stands, nor begin a tag, a link or code.
   * Line feeds stay.
   */
  static String cell(String text) {
    return Legible.text(text)
        .replace("\\", "\\\\")
        .replace("|", "\\|")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("[", "\\[")
        .replace("]", "\\]")
        .replace("`", "\\`");
  }
}
