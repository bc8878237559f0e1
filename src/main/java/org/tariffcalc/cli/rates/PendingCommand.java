package org.tariffcalc.cli.rates;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.option.Dates;
import org.tariffcalc.cli.option.RatesOptions;
import org.tariffcalc.output.rates.PendingRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tariff pending}: what the tables leave open. */
@Command(
    name = "pending",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Lists what is open in the law, and the steps to come.",
      "Acts not read, cases not decided, lists not seen. A quote shows the points that",
      "name its goods, and counts those that concern it in general."
    },
    header = {"Examples:", "  tariff pending", "  tariff pending --json"})
public final class PendingCommand implements Callable<Integer> {

  private final Supplier<LocalDate> today;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private RatesOptions rates = new RatesOptions();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  /** The command as users call it. */
  public PendingCommand() {
    this(Dates::todayInWashington);
  }

  /** A command whose today is given. */
  public PendingCommand(Supplier<LocalDate> today) {
    this.today = today;
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PendingRenderer renderer = new PendingRenderer(rates.open(), today.get());
    if (json) {
      renderer.json(out);
    } else {
      renderer.table(out);
    }
    return 0;
  }
}
