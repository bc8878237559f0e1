package org.tariffcalc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tariff gaps}: what the program does not model. */
@Command(
    name = "gaps",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    description = "Lists what is not modeled and what you must check yourself.",
    header = {"Examples:", "  tariff gaps"})
final class GapsCommand implements Callable<Integer> {

  private static final String LIST = "gaps.md";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    StringBuilder point = new StringBuilder();
    for (String line : list().split("\n", -1)) {
      if (line.startsWith("  ")) {
        point.append(' ').append(line.strip());
      } else {
        print(point.toString(), out);
        point = new StringBuilder(line);
      }
    }
    print(point.toString(), out);
    return 0;
  }

  /** Prints a heading, a blank line or a point of the list in lines that fit the screen. */
  private static void print(String point, PrintWriter out) {
    boolean isHeading = point.startsWith("# ");
    String text = isHeading ? point.substring(2) + ":" : point;
    if (!text.isEmpty()) {
      out.print(Paragraph.of("", isHeading ? "" : "  ", text, Screen.width()));
    }
  }

  /** The list, in Markdown; the documentation shows the same file. */
  static String list() {
    try (InputStream in = GapsCommand.class.getResourceAsStream(LIST)) {
      return new String(Objects.requireNonNull(in, LIST).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
