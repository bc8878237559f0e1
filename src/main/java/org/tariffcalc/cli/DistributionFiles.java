package org.tariffcalc.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarFile;
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

  private static final String PROGRAM = "tariff.jar";

  private DistributionFiles() {}

  /**
   * Writes {@code man}, {@code completions}, the index of the tables, that of words, {@code
   * lib/tariff.id} and {@code lib/bom.json} in the distribution that the first argument names; the
   * second names the list of dependencies.
   */
  public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
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
    Files.writeString(libraries.resolve("tariff.id"), identity(libraries));
    Files.writeString(
        libraries.resolve("bom.json"), new BillOfMaterials(Path.of(args[1])).of(libraries));
  }

  /**
   * What the launcher knows of the jars: one name for all of them, under which it keeps its archive
   * of classes, and each in the order of the class path, one to a line.
   */
  private static String identity(Path libraries) throws IOException, NoSuchAlgorithmException {
    List<String> jars = new ArrayList<>(List.of(PROGRAM));
    try (JarFile program = new JarFile(libraries.resolve(PROGRAM).toFile())) {
      String others = program.getManifest().getMainAttributes().getValue(Name.CLASS_PATH);
      jars.addAll(List.of(others.split(" ", -1)));
    }
    MessageDigest all = MessageDigest.getInstance("SHA-256");
    for (String jar : jars) {
      all.update(Files.readAllBytes(libraries.resolve(jar)));
    }
    return HexFormat.of().formatHex(all.digest()) + "\n" + String.join("\n", jars) + "\n";
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
