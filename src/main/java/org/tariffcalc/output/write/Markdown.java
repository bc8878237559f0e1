package org.tariffcalc.output.write;

import org.tariffcalc.customs.Legible;

/** Text in Markdown. */
public final class Markdown {

  private Markdown() {}

  /**
   * Text that cannot end the cell of a table in which it stands, nor begin a tag, a link or code.
   * Line feeds stay.
   */
  public static String cell(String text) {
    return Legible.text(ChineseActs.english(text))
        .replace("\\", "\\\\")
        .replace("|", "\\|")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("[", "\\[")
        .replace("]", "\\]")
        .replace("`", "\\`");
  }
}
