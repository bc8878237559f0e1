package org.tariffcalc.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tariffcalc.cli.process.Streams;
import org.tariffcalc.cli.process.TablesInUse;
import org.tariffcalc.cli.shell.CompletionCommand;
import org.tariffcalc.cli.shell.ManualPage;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.file.TableIndex;
import org.tariffcalc.tables.search.GoodsIndex;
import picocli.CommandLine;

/** Run by the build: writes what a distribution has beside its jars and tables. */
final class DistributionFiles {

  private DistributionFiles() {}

  /**
   * Writes {@code man}, {@code completions}, the index of the tables, that of words and {@code
   * lib/bom.json} in the distribution that the first argument names; the second names the list of
   * dependencies.
   */
  public static void main(String[] args) throws IOException {
    Path distribution = Path.of(args[0]);
    Path man = Files.createDirectories(distribution.resolve("man").resolve("man1"));
    write(TariffCommand.commandLine(Streams.none()), man);
    Path rates = distribution.resolve("rates");
    Files.write(TableIndex.beside(rates), TableIndex.bytes(rates));
    RateTables tables = RateTables.open(rates);
    Path completions = Files.createDirectories(distribution.resolve("completions"));
    complete("bash", tables, completions.resolve("tariff.bash"));
    complete("zsh", tables, completions.resolve("_tariff"));
    complete("fish", tables, completions.resolve("tariff.fish"));
    Path libraries = distribution.resolve("lib");
    Files.write(libraries.resolve(TablesInUse.index().getFileName()), GoodsIndex.bytes(tables));
    Files.writeString(
        libraries.resolve("bom.json"), new BillOfMaterials(Path.of(args[1])).of(libraries));
  }

  private static void write(CommandLine command, Path folder) throws IOException {
    ManualPage page = new ManualPage(command);
    Files.writeString(folder.resolve(page.fileName()), page.text());
    for (CommandLine each : command.getSubcommands().values()) {
      write(each, folder);
    }
  }

  private static void complete(String shell, RateTables tables, Path file) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      CompletionCommand.print(shell, TariffCommand.commandLine(Streams.none()), tables, out);
    }
  }
}
