package org.tariffcalc.output.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.tariffcalc.customs.Legible;

/** Pages that need nothing beside themselves. */
public final class Html {

  private static final String CITATION = "https://www.federalregister.gov/citation/";

  private Html() {}

  /** The text with the characters escaped that mean something in HTML and XML. */
  public static String text(String plain) {
    return Legible.text(ChineseActs.english(plain))
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** An act, with a link where its citation is an address: {@code 90 FR 9121}. */
  public static String act(String act) {
    int middle = act.indexOf(" FR ");
    boolean isPage =
        middle > 0
            && act.substring(0, middle).chars().allMatch(Character::isDigit)
            && act.substring(middle + 4).chars().allMatch(Character::isDigit);
    return isPage
        ? "<a href=\"" + CITATION + act.replace(' ', '-') + "\">" + text(act) + "</a>"
        : text(act);
  }

  /** A whole page with the styles and, if it needs any, a script, both inside it. */
  public static String page(String title, String body, String script) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<meta name=\"color-scheme\" content=\"light dark\">\n<title>"
        + text(title)
        + "</title>\n<style>\n"
        + resource("page.css")
        + "</style>\n</head>\n<body>\n"
        + body
        + (script.isEmpty() ? "" : "<script>\n" + resource(script) + "</script>\n")
        + "</body>\n</html>\n";
  }

  private static String resource(String name) {
    try (InputStream in = Html.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its part " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
