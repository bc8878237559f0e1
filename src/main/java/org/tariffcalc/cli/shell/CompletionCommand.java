package org.tariffcalc.cli.shell;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.option.CompletionWords;
import org.tariffcalc.cli.option.TablesOptions;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.tables.RateNames;
import org.tariffcalc.tables.RateTables;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tariff completion}: what a shell needs to complete a command line. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nShell:%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Prints completions for bash, zsh or fish.",
      "They complete commands, options, countries, preferences, measures and headings,",
      "and the headings of goods, with their names, where a code is expected.",
      "In bash or zsh: eval \"$(tariff completion bash)\".",
      "In fish: tariff completion fish | source."
    },
    header = {
      "Examples:",
      "  tariff completion bash",
      "  tariff completion zsh",
      "  tariff completion fish"
    })
public final class CompletionCommand implements Callable<Integer> {

  /** zsh reads completions of bash, all but one command of theirs, which it can do without. */
  private static final String ZSH =
      "#compdef tariff\nwhence compopt >/dev/null || compopt() { return 0; }\n";

  @Spec private @Nullable CommandSpec spec;
  @Mixin private TablesOptions rates = new TablesOptions();

  @Parameters(index = "0", paramLabel = "SHELL", description = "bash, zsh or fish.")
  private String shell = "";

  @Override
  public Integer call() {
    CommandLine program = Objects.requireNonNull(spec).root().commandLine();
    print(shell.strip().toLowerCase(Locale.ROOT), program, rates.tables(), program.getOut());
    return 0;
  }

  /** Prints the completions of a program for a shell, one of bash, zsh and fish. */
  public static void print(String shell, CommandLine program, RateTables tables, PrintWriter out) {
    new CompletionWords(tables).offerIn(program);
    switch (shell) {
      case "bash" -> {
        out.print(AutoComplete.bash("tariff", program));
        new HeadingCompletion(tables, out).bash();
      }
      case "zsh" -> {
        out.print(ZSH + AutoComplete.bash("tariff", program));
        new HeadingCompletion(tables, out).zsh();
      }
      case "fish" -> {
        new FishCompletion(out).print(program);
        new HeadingCompletion(tables, out).fish();
      }
      default -> {
        List<String> known = List.of("bash", "zsh", "fish");
        throw new UsageError(
            "there are no completions for the shell '" + shell + "'",
            "tariff completion "
                + RateNames.nearest(shell, known).stream().findFirst().orElse("bash, zsh or fish"));
      }
    }
  }
}
