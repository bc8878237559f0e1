package org.tariffcalc.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.UsageError;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Fits the options of a shipment to commands that ask about many shipments. */
public final class SharedOptions {

  private SharedOptions() {}

  /** Takes out options that a command has no use for. */
  public static void drop(CommandLine command, String... names) {
    CommandSpec spec = command.getCommandSpec();
    for (String name : names) {
      OptionSpec option = spec.findOption(name);
      if (option != null) {
        spec.remove(option);
      }
    }
  }

  /** Lets a required option be left out; it then has the given value. */
  public static void makeOptional(CommandLine command, String name, String value) {
    CommandSpec spec = command.getCommandSpec();
    OptionSpec option = spec.findOption(name);
    spec.remove(option);
    spec.addOption(OptionSpec.builder(option).required(false).defaultValue(value).build());
  }

  /** Gives an option the name that another one had. */
  public static void rename(CommandLine command, String name, String other) {
    CommandSpec spec = command.getCommandSpec();
    OptionSpec option = spec.findOption(name);
    spec.remove(option);
    spec.addOption(OptionSpec.builder(option).names(other).build());
  }

  /** Says that the code names goods, or a file a list of products. */
  public static CommandSpec takeCodeOrList(CommandSpec spec) {
    PositionalParamSpec code = spec.positionalParameters().get(0);
    spec.remove(code);
    spec.addPositional(
        PositionalParamSpec.builder(code)
            .description(
                "Commodity code of 4 to 10 digits, dots optional. 4 or 6 digits give the range"
                    + " over their lines. Without a code: goods that are on no product list. Or a"
                    + " list of products, CSV or NDJSON, with the columns id, code, origin,"
                    + " value.")
            .build());
    return spec;
  }

  /**
   * Refuses a code of 4 or 6 digits.
   *
   * @param what what needs one line: {@code a timeline}
   */
  public static void refuseRange(Optional<CommodityCode> code, String what) {
    if (code.filter(each -> each.length() < 8).isPresent()) {
      throw new UsageError(
          what
              + " needs one line of the schedule, and "
              + code.get().dotted()
              + " stands for several",
          "a code of 8 or 10 digits; tariff quote shows the range over the lines");
    }
  }

  /**
   * The form that the name of an output file ends in.
   *
   * @param file the file; empty for the standard output
   * @param forms forms that can be written
   * @param usual the form for a terminal, also of a text file or a name without an ending
   */
  public static String formOf(Optional<Path> file, List<String> forms, String usual) {
    String name = file.map(each -> String.valueOf(each.getFileName())).orElse("");
    int dot = name.lastIndexOf('.');
    String ending = dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    String form = ending.equals("md") ? "markdown" : ending;
    if (form.isEmpty() || form.equals("txt")) {
      return usual;
    }
    if (!forms.contains(form)) {
      throw new UsageError(
          "cannot write ." + form + " files: '" + name + "' after --output",
          "a name that ends in "
              + String.join(", ", forms.stream().filter(each -> !each.equals(usual)).toList())
              + "; or --format "
              + usual
              + " for plain text");
    }
    return form;
  }

  /** The parts of a list that commas part, without blanks around them. */
  public static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      if (!part.isBlank() && !parts.contains(part.strip())) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  /** A commodity code. */
  public static CommodityCode code(String text) {
    return CommodityCode.parse(text)
        .orElseThrow(() -> NotACode.error(text, "8 digits, as in 9503.00.00"));
  }
}
