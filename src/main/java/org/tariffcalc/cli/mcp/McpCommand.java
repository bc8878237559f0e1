package org.tariffcalc.cli.mcp;

import java.util.concurrent.Callable;
import org.tariffcalc.cli.process.Streams;
import picocli.CommandLine.Command;

/** {@code tariff mcp}: answers programs that speak the Model Context Protocol. */
@Command(
    name = "mcp",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Serves the Model Context Protocol on standard input and output.",
      "Tools: quote, compare, timeline, next, find, explain, countries, refund, with",
      "the JSON that the commands print. Resources: the edition of the tables, and",
      "what is not modeled. It uses no network and writes no file; it ends with its",
      "input. TARIFF_RATES names other tables; settings in files are not read."
    },
    header = {"Examples:", "  tariff mcp"})
public final class McpCommand implements Callable<Integer> {

  private final Streams streams;
  private final Commands commands;

  /**
   * A command that serves others.
   *
   * @param streams where requests come from and answers go to
   */
  public McpCommand(Streams streams, Commands commands) {
    this.streams = streams;
    this.commands = commands;
  }

  @Override
  public Integer call() throws InterruptedException {
    new ToolServer(commands).serve(streams.in(), streams.out());
    return 0;
  }
}
