package org.tariffcalc.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tariffcalc.tables.RateNames;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The values that a shell can offer for a parameter, by the word that the help calls it. */
public final class CompletionWords {

  private final Map<String, List<String>> byLabel = new TreeMap<>();

  public CompletionWords(RateTables tables) {
    List<String> named = new ArrayList<>(RateNames.measures(tables));
    named.addAll(RateNames.lists(tables));
    List<String> programs = new ArrayList<>(tables.allPrograms().keySet());
    byLabel.put("CC", new ArrayList<>(new TreeSet<>(tables.countries().names().keySet())));
    byLabel.put("SYMBOL", new ArrayList<>(tables.countries().preferences().keySet()));
    byLabel.put("PROGRAM", programs);
    byLabel.put("NAME", named);
    byLabel.put("MEASURE", named);
    byLabel.put("HEADING", new ArrayList<>(RateNames.headings(tables)));
    byLabel.put("MODE", List.of("ocean", "air", "truck", "rail", "post", "express"));
    byLabel.put("FORMAT", List.of("table", "json", "csv", "markdown"));
    byLabel.put("SHELL", List.of("bash", "zsh", "fish"));
  }

  /** Makes every parameter of a program and its commands offer its values. */
  public void offerIn(CommandLine program) {
    CommandSpec spec = program.getCommandSpec();
    for (ArgSpec arg : new ArrayList<>(spec.args())) {
      List<String> values = byLabel.get(arg.paramLabel());
      // --field names figures, not measures.
      boolean isFigure = arg instanceof OptionSpec option && option.longestName().equals("--field");
      if (values != null && !isFigure && arg.group() == null) {
        spec.remove(arg);
        spec.add(
            arg instanceof OptionSpec option
                ? OptionSpec.builder(option).completionCandidates(values).build()
                : PositionalParamSpec.builder((PositionalParamSpec) arg)
                    .completionCandidates(values)
                    .build());
      }
    }
    program.getSubcommands().values().forEach(this::offerIn);
  }
}
