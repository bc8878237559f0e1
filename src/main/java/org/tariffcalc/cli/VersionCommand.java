package org.tariffcalc.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tariff version}: what {@code --version} prints. */
@Command(
    name = "version",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Shows the version of the program, its rate tables and its Java.",
    header = {"Examples:", "  tariff version"})
final class VersionCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    var root = Objects.requireNonNull(spec).root().commandLine();
    root.printVersionHelp(Objects.requireNonNull(spec).commandLine().getOut());
  }
}
