package org.tariffcalc.cli.quote;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;

/** The short names of the trade, which the documentation lists on its page of terms. */
final class Glossary {

  private static final String LIST = "glossary.txt";

  private Glossary() {}

  /**
   * A short name and what it stands for.
   *
   * @param name {@code CAPE}
   * @param meaning in a line
   */
  record Term(String name, String meaning) {

    /** Prints it as a line, as Markdown or as one JSON object. */
    void print(String form, PrintWriter out) {
      switch (form) {
        case "json" ->
            JsonObject.versioned().with("term", name).with("meaning", meaning).print(out);
        case "markdown" -> out.println("**" + name + "**: " + meaning);
        default -> out.print(Paragraph.of("", "  ", name + ": " + meaning, Screen.width()));
      }
    }
  }

  /** The term of that name, in capitals or not; empty when the list has none. */
  static Optional<Term> term(String name) {
    for (String line : text().split("\n", -1)) {
      int end = line.indexOf('|');
      if (end > 0 && line.substring(0, end).equalsIgnoreCase(name.strip())) {
        return Optional.of(new Term(line.substring(0, end), line.substring(end + 1)));
      }
    }
    return Optional.empty();
  }

  /** A line for each term: its name, a bar, its meaning. */
  static String text() {
    try (InputStream in = Glossary.class.getResourceAsStream(LIST)) {
      return new String(Objects.requireNonNull(in, LIST).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
