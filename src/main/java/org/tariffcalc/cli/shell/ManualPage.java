package org.tariffcalc.cli.shell;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The manual page of a command, in the language of man(7), from picocli's model of it. picocli's
 * own generator goes through AsciiDoc, whose processor takes longer to start than all the rest of
 * the build.
 */
public final class ManualPage {

  private final CommandSpec command;
  private final StringBuilder page = new StringBuilder();

  public ManualPage(CommandLine command) {
    this.command = command.getCommandSpec();
  }

  /** The name of its file. */
  public String fileName() {
    return title() + ".1";
  }

  private String title() {
    return command.qualifiedName("-");
  }

  /** The page. */
  public String text() {
    String[] description = command.usageMessage().description();
    page.append(".TH ").append(title().toUpperCase(java.util.Locale.ROOT)).append(" 1\n");
    section("NAME");
    line(title() + " \\- " + (description.length == 0 ? "" : plain(description[0])));
    section("SYNOPSIS");
    line(plain(Synopsis.of(command)));
    section("DESCRIPTION");
    for (String each : description) {
      line(plain(each));
    }
    for (ArgSpec positional : command.positionalParameters()) {
      tagged(positional.paramLabel(), positional.description());
    }
    if (!command.options().isEmpty()) {
      section("OPTIONS");
      for (OptionSpec option : command.options()) {
        if (option.hidden()) {
          continue;
        }
        String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        tagged(String.join(", ", option.names()) + value, option.description());
      }
    }
    if (!command.subcommands().isEmpty()) {
      section("COMMANDS");
      command
          .subcommands()
          .forEach(
              (name, sub) ->
                  tagged(
                      title() + "-" + name + "(1)",
                      sub.getCommandSpec().usageMessage().description()));
    }
    section("EXAMPLES");
    page.append(".nf\n");
    String[] header = command.usageMessage().header();
    for (int i = 1; i < header.length; i++) {
      line(plain(header[i]));
    }
    page.append(".fi\n");
    section("EXIT STATUS");
    line(
        "0 done; 1 a check failed; 2 wrong usage; 65 bad input data; 66 file not found; 68"
            + " undecided under --strict; 69 the tables cannot answer; 70 internal error; 74 output"
            + " not written; 78 invalid tables; 141 closed pipe.");
    section("ENVIRONMENT");
    tagged("TARIFF_RATES", "Folder of rate tables to use.");
    tagged("TARIFF_OPTION", "Value of --option: TARIFF_FORMAT=json is --format json.");
    tagged("TARIFF_JAVA_OPTS", "More options for the Java virtual machine, such as -Xmx1g.");
    tagged("TARIFF_ARCHIVE", "off: start without the archive of loaded classes.");
    tagged("TARIFF_DEBUG", "1: print a stack trace with an error.");
    tagged("NO_COLOR", "Any value: no color.");
    tagged("PAGER", "Shows lists longer than the screen (default: less); cat does without.");
    tagged("JAVA_HOME", "The Java to start; else the one on the PATH.");
    section("FILES");
    tagged("tariff.toml, tariff.json", "Settings, in the working folder.");
    tagged("~/.config/tariff/", "Settings of the user (or in XDG_CONFIG_HOME).");
    tagged("~/.local/share/tariff/rates/", "Installed rate tables (or in XDG_DATA_HOME).");
    tagged("~/.cache/tariff/", "Archive of loaded classes (or in XDG_CACHE_HOME).");
    section("SEE ALSO");
    line(seeAlso());
    return page.toString();
  }

  private void section(String name) {
    page.append(".SH ").append(name).append('\n');
  }

  /** The program's page from those of its commands, and theirs from it. */
  private String seeAlso() {
    CommandSpec parent = command.parent();
    if (parent != null) {
      return parent.qualifiedName("-") + "(1)";
    }
    List<String> pages = new ArrayList<>();
    command.subcommands().keySet().forEach(name -> pages.add(title() + "-" + name + "(1)"));
    return String.join(", ", pages);
  }

  private void tagged(String tag, String... description) {
    page.append(".TP\n.B ").append(escaped(tag)).append('\n');
    for (String each : description) {
      line(plain(each));
    }
  }

  private void line(String text) {
    if (!text.isBlank()) {
      page.append(escaped(text)).append('\n');
    }
  }

  private static String plain(String text) {
    return text.replace("%%", "%").replace("%n", " ");
  }

  private static String escaped(String text) {
    String escaped = text.replace("\\", "\\e").replace("\\e- ", "\\- ").replace("-", "\\-");
    escaped = escaped.replace("\\\\-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
