package org.tariffcalc.cli;

import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.UsageError;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Fits the options of a shipment to commands that ask about many shipments. */
final class SharedOptions {

  private SharedOptions() {}

  /** Takes out options that a command has no use for. */
  static void drop(CommandLine command, String... names) {
    CommandSpec spec = command.getCommandSpec();
    for (String name : names) {
      OptionSpec option = spec.findOption(name);
      if (option != null) {
        spec.remove(option);
      }
    }
  }

  /** Lets a required option be left out; it then has the given value. */
  static void makeOptional(CommandLine command, String name, String value) {
    CommandSpec spec = command.getCommandSpec();
    OptionSpec option = spec.findOption(name);
    spec.remove(option);
    spec.addOption(OptionSpec.builder(option).required(false).defaultValue(value).build());
  }

  /** Gives an option the name that another one had. */
  static void rename(CommandLine command, String name, String other) {
    CommandSpec spec = command.getCommandSpec();
    OptionSpec option = spec.findOption(name);
    spec.remove(option);
    spec.addOption(OptionSpec.builder(option).names(other).build());
  }

  /** The parts of a list that commas part, without blanks around them. */
  static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      if (!part.isBlank() && !parts.contains(part.strip())) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  /** A commodity code. */
  static CommodityCode code(String text) {
    return CommodityCode.parse(text)
        .orElseThrow(
            () ->
                new UsageError(
                    "'" + text + "' is no commodity code: 4, 6, 8 or 10 digits are",
                    "8 digits, as in 9503.00.00"));
  }
}
