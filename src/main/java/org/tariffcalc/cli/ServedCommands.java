package org.tariffcalc.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.tariffcalc.cli.mcp.Commands;
import org.tariffcalc.cli.process.Streams;
import picocli.CommandLine.Model.CommandSpec;

/** The commands of this program, run in this process for a server. */
final class ServedCommands implements Commands {

  @Override
  public CommandSpec named(String command) {
    return Objects.requireNonNull(
            TariffCommand.commandLine(Streams.none(), command).getSubcommands().get(command))
        .getCommandSpec();
  }

  @Override
  public Ended run(List<String> arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Main.run(
            InputStream.nullInputStream(),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            arguments.toArray(String[]::new));
    return new Ended(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
