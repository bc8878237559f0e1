package org.tariffcalc.cli.quote;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.RefundInterest;
import org.tariffcalc.assess.RefundInterest.Growth;
import org.tariffcalc.assess.RefundInterest.Payer;
import org.tariffcalc.assess.shipment.Terms;
import org.tariffcalc.cli.option.Dates;
import org.tariffcalc.cli.option.TablesOptions;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.intake.words.Amounts;
import org.tariffcalc.output.entry.InterestRenderer;
import org.tariffcalc.tables.fee.InterestRate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tariff interest}: what customs adds to duties that it gives back. */
@Command(
    name = "interest",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nAmount:%n",
    optionListHeading = "%nOptions:%n",
    description = "Calculates the interest that customs adds to refunded duties.",
    header = {
      "Examples:",
      "  tariff interest 10000 --deposited 2025-04-25 --liquidated 2026-05-20",
      "  tariff interest 10000 --deposited 2025-04-25 --liquidated 2026-05-20 \\",
      "      --individual --json"
    })
public final class InterestCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "AMOUNT", description = "The refunded duties, in US dollars.")
  private String amount = "";

  @Option(
      names = "--deposited",
      paramLabel = "DATE",
      required = true,
      description = "Day on which the duties were deposited.")
  private String deposited = "";

  @Option(
      names = "--liquidated",
      paramLabel = "DATE",
      required = true,
      description = "Day of liquidation or reliquidation, where interest ends.")
  private String liquidated = "";

  @Option(
      names = "--individual",
      description = "For importers that are not corporations: one point more a year.")
  private boolean individual;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Mixin private TablesOptions rates = new TablesOptions();

  @Override
  public Integer call() {
    Terms.Sum refund = Amounts.sum(amount, "AMOUNT", "USD");
    if (!refund.currency().equals("USD")) {
      throw new UsageError(
          "customs gives back US dollars, not " + refund.currency(), "tariff interest 10000");
    }
    BigDecimal sum = refund.amount().setScale(2, RoundingMode.HALF_UP);
    LocalDate from = Dates.parsed(deposited, "--deposited");
    LocalDate to = Dates.parsed(liquidated, "--liquidated");
    List<InterestRate> known = rates.tables().interestRates();
    Growth corporate = RefundInterest.growth(known, from, to, Payer.CORPORATION);
    Growth other = RefundInterest.growth(known, from, to, Payer.OTHER);
    Growth reduced = RefundInterest.growth(known, from, to, Payer.CORPORATION_ABOVE_LIMIT);
    RefundInterest interest =
        RefundInterest.of(known, sum, from, to, individual ? Payer.OTHER : Payer.CORPORATION);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    InterestRenderer renderer =
        new InterestRenderer(
            interest,
            RefundInterest.onRefund(sum, corporate.factor()),
            RefundInterest.onRefund(sum, other.factor()),
            RefundInterest.reduction(sum, corporate, reduced));
    if (json) {
      renderer.json(out);
    } else {
      renderer.table(out);
    }
    return 0;
  }
}
