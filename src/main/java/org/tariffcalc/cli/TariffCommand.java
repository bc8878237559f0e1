package org.tariffcalc.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.batch.BatchCommand;
import org.tariffcalc.cli.find.FindCommand;
import org.tariffcalc.cli.find.ShowCommand;
import org.tariffcalc.cli.mcp.McpCommand;
import org.tariffcalc.cli.process.Errors;
import org.tariffcalc.cli.process.FileName;
import org.tariffcalc.cli.process.ProgramVersion;
import org.tariffcalc.cli.process.Settings;
import org.tariffcalc.cli.process.Streams;
import org.tariffcalc.cli.products.CheckCommand;
import org.tariffcalc.cli.products.DiffCommand;
import org.tariffcalc.cli.products.LockCommand;
import org.tariffcalc.cli.quote.CompareCommand;
import org.tariffcalc.cli.quote.CountriesCommand;
import org.tariffcalc.cli.quote.EntryCommand;
import org.tariffcalc.cli.quote.ExplainCommand;
import org.tariffcalc.cli.quote.ExposureCommand;
import org.tariffcalc.cli.quote.InterestCommand;
import org.tariffcalc.cli.quote.NextCommand;
import org.tariffcalc.cli.quote.QuoteCommand;
import org.tariffcalc.cli.quote.TimelineCommand;
import org.tariffcalc.cli.rates.PendingCommand;
import org.tariffcalc.cli.rates.RatesCommand;
import org.tariffcalc.cli.rates.ScenarioCommand;
import org.tariffcalc.cli.refund.AuditCommand;
import org.tariffcalc.cli.refund.BondCommand;
import org.tariffcalc.cli.refund.RefundCommand;
import org.tariffcalc.cli.shell.CompletionCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program itself: names its commands, of which only the one that is called is loaded. */
@Command(
    name = "tariff",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    sortOptions = false,
    description = "Calculates US customs duty and landed cost for any entry date since 2018.",
    header = {
      "Examples:",
      "  tariff quote 9503.00.00 --origin CN --value 10000",
      "  tariff find electric kettle",
      "  tariff next 9401.61.40.11 --origin VN",
      "  tariff compare 9503.00.00 --origins CN,VN,MX --value 10000"
    },
    footer = {
      "",
      "Exit codes: 0 done; 1 a check failed; 2 wrong usage; 65 bad input data;",
      "66 file not found; 68 undecided under --strict; 69 the tables cannot answer;",
      "70 internal error; 74 output not written; 78 invalid tables; 141 closed pipe."
    })
final class TariffCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  /**
   * A command line that knows all commands, or, to start faster, only the one that the arguments
   * call.
   *
   * @param streams where a command that handles bytes reads and writes
   */
  static CommandLine commandLine(Streams streams, String... args) {
    CommandLine program = new CommandLine(new TariffCommand());
    Map<String, Supplier<Object>> commands = commands(streams);
    String called = args.length > 0 ? args[0] : "";
    // Completions are of all commands, whichever is called.
    if (commands.containsKey(called) && !called.equals("completion")) {
      program.addSubcommand(called, commands.get(called).get());
    } else if (!called.equals("--version") && !called.equals("-V")) {
      commands.forEach((name, command) -> program.addSubcommand(name, command.get()));
    }
    AnswerFile.offerIn(program);
    ScreenOptions.offerIn(program, args);
    HelpText.useIn(program, args);
    Errors.of(args).handleIn(program);
    program.registerConverter(Path.class, new FileName());
    inEvery(program, program.getCommandSpec().versionProvider());
    // A code or a name that begins with @ is a text, not the name of a file of arguments.
    program.setExpandAtFiles(false);
    program.setUsageHelpAutoWidth(false);
    return program;
  }

  /** Makes --version say the same behind the name of a command as before it. */
  private static void inEvery(CommandLine program, IVersionProvider version) {
    for (CommandLine each : program.getSubcommands().values()) {
      each.getCommandSpec().versionProvider(version);
      inEvery(each, version);
    }
  }

  /** Runs one command; returns its exit code. */
  static int run(
      Settings settings, Streams streams, PrintWriter out, PrintWriter err, String... args) {
    CommandLine program = commandLine(streams, args);
    program.setOut(out);
    program.setErr(err);
    return program.execute(new SettingsAsOptions(settings).completed(program, err, args));
  }

  private static Map<String, Supplier<Object>> commands(Streams streams) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("quote", QuoteCommand::new);
    commands.put("entry", EntryCommand::new);
    commands.put("batch", () -> new BatchCommand(streams));
    commands.put("next", () -> new CommandLine(new NextCommand()));
    commands.put("timeline", TimelineCommand::commandLine);
    commands.put("find", FindCommand::new);
    commands.put("show", ShowCommand::new);
    commands.put("exposure", () -> new ExposureCommand(streams));
    commands.put("explain", ExplainCommand::new);
    commands.put("scenario", ScenarioCommand::new);
    commands.put("lock", LockCommand::new);
    commands.put("check", CheckCommand::new);
    commands.put("diff", DiffCommand::new);
    commands.put("compare", CompareCommand::commandLine);
    commands.put("countries", CountriesCommand::new);
    commands.put("refund", RefundCommand::new);
    commands.put("audit", AuditCommand::new);
    commands.put("bond", BondCommand::new);
    commands.put("interest", InterestCommand::new);
    commands.put("rates", RatesCommand::new);
    commands.put("config", ConfigCommand::new);
    commands.put("gaps", GapsCommand::new);
    commands.put("pending", PendingCommand::new);
    commands.put("completion", CompletionCommand::new);
    commands.put("help", () -> new HelpCommand(streams));
    commands.put("version", VersionCommand::new);
    commands.put("mcp", () -> new McpCommand(streams, new ServedCommands()));
    return commands;
  }

  @Override
  public void run() {
    CommandSpec self = Objects.requireNonNull(spec);
    throw new ParameterException(self.commandLine(), "no command given");
  }
}
