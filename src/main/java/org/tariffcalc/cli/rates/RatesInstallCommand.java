package org.tariffcalc.cli.rates;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.process.TablesInUse;
import org.tariffcalc.tables.edition.InstalledEditions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tariff rates install}: takes another edition of the tables into use. */
@Command(
    name = "install",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nTables:%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Installs an edition of the tables and switches to it.",
      "It first checks every rule and the SHA-256 of every file, and refuses tables",
      "that break one. From then on every command reads these tables, unless --rates",
      "or TARIFF_RATES names others. They are kept in XDG_DATA_HOME/tariff/rates",
      "(otherwise in ~/.local/share/tariff/rates, on Windows in LOCALAPPDATA). It uses",
      "no network. tariff rates use goes back."
    },
    header = {
      "Examples:",
      "  tariff rates install my-tables",
      "  tariff rates install tariff-0.2.0.zip"
    })
final class RatesInstallCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "FILE|DIR",
      description =
          "A folder with manifest.json, or a .zip file that holds one; a whole distribution of the"
              + " program will do.")
  private Path source = Path.of("");

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    InstalledEditions editions = TablesInUse.installed();
    InstalledEditions.Installation installed = editions.install(source, TablesInUse.builtIn());
    out.println(
        installed.name()
            + (installed.wasMended()
                ? " was damaged and is installed anew"
                : installed.wasThere() ? " was installed already" : " is installed")
            + " and in use: "
            + installed.files()
            + " files in "
            + editions.directory(installed.name()));
    if (!installed.before().equals(installed.name())) {
      out.println("tariff rates use " + installed.before() + " goes back");
    }
    return 0;
  }
}
