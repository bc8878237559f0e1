package org.tariffcalc.cli.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.RateNames;

/**
 * What to try for a word that the command line does not know: a known word that differs by a letter
 * or two, or the one of ours for a word of others. Anything further off is no help, and gets none.
 */
public final class Suggestions {

  /** Commands by the words that other programs have for them. */
  private static final Map<String, String> COMMANDS =
      Map.ofEntries(
          Map.entry("search", "tariff find electric kettle"),
          Map.entry("lookup", "tariff find electric kettle"),
          Map.entry("classify", "tariff find electric kettle"),
          Map.entry("price", "tariff quote"),
          Map.entry("calc", "tariff quote"),
          Map.entry("calculate", "tariff quote"),
          Map.entry("duty", "tariff quote"),
          Map.entry("history", "tariff timeline"),
          Map.entry("forecast", "tariff next"),
          Map.entry("cape", "tariff refund"),
          Map.entry("refunds", "tariff refund"),
          Map.entry("update", "tariff rates install"),
          Map.entry("upgrade", "tariff rates install"),
          Map.entry("tables", "tariff rates list"),
          Map.entry("settings", "tariff config show"),
          Map.entry("man", "tariff help"));

  /** Options by the words that other programs have for them. */
  private static final Map<String, String> OPTIONS =
      Map.ofEntries(
          Map.entry("--country", "--origin"),
          Map.entry("--from", "--origin"),
          Map.entry("--amount", "--value"),
          Map.entry("--price", "--value"),
          Map.entry("--qty", "--quantity"),
          Map.entry("--weight", "--quantity 1200kg"),
          Map.entry("--transport", "--mode"),
          Map.entry("--usmca", "--program S"),
          Map.entry("--preference", "--program"),
          Map.entry("--destination", "--importer"),
          Map.entry("--file", "--output"),
          Map.entry("--verbose", "--explain"));

  private Suggestions() {}

  /** What to try for a command that is not known. */
  static Optional<String> forCommand(String name, String word, Collection<String> known) {
    List<String> near = RateNames.near(word, known);
    if (!near.isEmpty()) {
      return Optional.of(name + " " + near.get(0));
    }
    Optional<String> synonym = name.equals("tariff") ? ofOthers(COMMANDS, word) : Optional.empty();
    return synonym.filter(each -> known.contains(each.split(" ", -1)[1]));
  }

  /** What to try for an option that is not known. */
  static Optional<String> forOption(String word, Collection<String> known) {
    Optional<String> synonym = ofOthers(OPTIONS, word);
    if (synonym.filter(each -> known.contains(each.split(" ", -1)[0])).isPresent()) {
      return synonym;
    }
    // A single letter is near to every other.
    return word.startsWith("--")
        ? RateNames.near(word, known).stream().findFirst()
        : Optional.empty();
  }

  /** The command that was meant by arguments that begin with a code of goods. */
  static Optional<String> forCode(String... args) {
    boolean isCode =
        args.length > 0
            && CommodityCode.parse(args[0]).filter(code -> code.length() >= 4).isPresent();
    return isCode ? Optional.of("tariff quote " + String.join(" ", args)) : Optional.empty();
  }

  private static Optional<String> ofOthers(Map<String, String> words, String word) {
    return Optional.ofNullable(words.get(word.toLowerCase(java.util.Locale.ROOT)));
  }
}
