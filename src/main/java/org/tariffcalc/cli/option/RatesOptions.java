package org.tariffcalc.cli.option;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.process.FileRoles;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.check.ScenarioFile;
import picocli.CommandLine.Option;

/** Which rate tables a command reads, as of which day of knowledge and under which scenario. */
public final class RatesOptions extends LawOptions {

  @Option(
      names = "--scenario",
      paramLabel = "FILE",
      description = "What-if scenario: a file, or the name of one that comes with the tables.")
  private @Nullable String scenario;

  /** Opens the tables. */
  public RateTables open() {
    return open(directory());
  }

  /** Opens the tables in another directory, under the same premise. */
  public RateTables open(Path directory) {
    return under(law(directory));
  }

  /** Opens the tables for an answer that checks them before it is printed. */
  public RateTables openBeside() {
    return under(asKnown(tablesBeside()));
  }

  /** The files that are read for the tables and the scenario, each with what it is for. */
  public FileRoles roles() {
    return new FileRoles()
        .reads(
            "--scenario",
            scenario == null || ScenarioFile.isName(scenario) ? null : Path.of(scenario))
        .readsTables(this::directory);
  }

  private RateTables under(RateTables law) {
    return scenario == null ? law : law.under(ScenarioFile.read(scenario, law));
  }
}
