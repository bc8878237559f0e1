package org.tariffcalc.cli.refund;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.analysis.audit.Audit;
import org.tariffcalc.cli.option.IntakeOptions;
import org.tariffcalc.cli.option.TablesOptions;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.intake.paid.PaidLines;
import org.tariffcalc.output.audit.AuditOutput;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tariff audit}: duty paid against duty due, line by line. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nFile:%n",
    optionListHeading = "%nOptions:%n",
    description = "Compares the duty paid on filed entries with the duty due.",
    header = {
      "Examples:",
      "  tariff audit entries.csv",
      "  tariff audit ace.csv --dates us --tolerance 1.00",
      "  tariff audit entries.csv --format html > audit.html"
    })
public final class AuditCommand implements Callable<Integer> {

  private static final int DIFFERS = 1;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = EntriesFormat.FILE)
  private @Nullable Path file;

  @Option(
      names = "--tolerance",
      paramLabel = "USD",
      description =
          "End with exit code 1 if a line or the fees of an entry differ by more (default: 0).")
  private String tolerance = "0";

  @Mixin private IntakeOptions intake = new IntakeOptions();
  @Mixin private EntriesFormat format = new EntriesFormat();
  @Mixin private TablesOptions rates = new TablesOptions();

  @Override
  public Integer call() {
    String form = format.checked();
    BigDecimal most = amount();
    RateTables tables = rates.tables();
    Path from = Objects.requireNonNull(file);
    PaidLines lines =
        new PaidLines(
            "file " + from, intake.choices(PaidLines.fields()), intake.order(), intake.sheet());
    CommandSpec self = Objects.requireNonNull(spec);
    PrintWriter out = format.to(self.commandLine().getOut());
    AuditOutput output = AuditOutput.of(form, tables, out);
    Audit audit = new Audit(tables, most, output);
    lines.read(from, audit::add);
    output.finish(audit.finish());
    EntriesFormat.notes(lines, self.commandLine().getErr());
    return audit.isBeyondTolerance() ? DIFFERS : 0;
  }

  private BigDecimal amount() {
    try {
      BigDecimal amount = new BigDecimal(tolerance.strip());
      if (amount.signum() >= 0) {
        return amount;
      }
    } catch (NumberFormatException e) {
      throw refused();
    }
    throw refused();
  }

  private UsageError refused() {
    return new UsageError(
        "'" + tolerance + "' after --tolerance is not an amount in dollars", "--tolerance 1.00");
  }
}
