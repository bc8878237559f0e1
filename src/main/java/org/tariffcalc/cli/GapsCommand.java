package org.tariffcalc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
    out.print(list());
    return 0;
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
