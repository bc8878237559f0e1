package org.tariffcalc.tables.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.customs.TariffException.MissingFile;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.Scenario;
import org.tariffcalc.tables.ScenarioName;
import org.tariffcalc.tables.country.Countries;
import org.tariffcalc.tables.fee.ExchangeRate;
import org.tariffcalc.tables.file.FileHash;
import org.tariffcalc.tables.file.PeriodEnds;
import org.tariffcalc.tables.file.TableBytes;
import org.tariffcalc.tables.file.TableFile;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.list.ProductListFile;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.ExemptionSetReader;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.MeasureReader;

/** Finds and reads a scenario: a file, or one of those that come with the tables. */
public final class ScenarioFile {

  private static final String SUFFIX = ".json";

  private String name = "";
  private String about = "";
  private final List<Scenario.Ended> endings = new ArrayList<>();
  private final List<Scenario.Paused> pauses = new ArrayList<>();
  private final Map<String, List<Exemption>> sets = new LinkedHashMap<>();
  private final Map<String, ProductList> lists = new LinkedHashMap<>();
  private final List<Measure> measures = new ArrayList<>();
  private final Map<String, List<Countries.Membership>> groups = new LinkedHashMap<>();
  private final List<ExchangeRate> exchangeRates = new ArrayList<>();

  private ScenarioFile() {}

  /**
   * Reads a scenario.
   *
   * @param text path of a file, or the bare name of a scenario that comes with the tables
   * @throws MissingFile when there is neither
   * @throws InputError when it does not fit the tables
   */
  public static Scenario read(String text, RateTables tables) {
    return read(path(text, tables.directory()), tables);
  }

  /** The names of the scenarios that come with the tables, in order. */
  public static List<String> shipped(RateTables tables) {
    return names(tables.directory());
  }

  /** Whether the text is the name of a scenario that comes with the tables, not a path. */
  public static boolean isName(String text) {
    return text.indexOf('/') < 0 && text.indexOf('\\') < 0 && text.indexOf('.') < 0;
  }

  /** The file that a path or a bare name stands for. */
  static Path path(String text, Path tables) {
    boolean isBareName = isName(text);
    Path path = isBareName ? tables.resolve(Scenario.FOLDER).resolve(text + SUFFIX) : Path.of(text);
    if (!Files.isRegularFile(path)) {
      throw new MissingFile(
          isBareName
              ? "no scenario '" + text + "' comes with these tables"
              : "scenario file not found: " + path,
          "--scenario FILE, or one of " + String.join(", ", names(tables)));
    }
    return path;
  }

  private static List<String> names(Path tables) {
    Path folder = tables.resolve(Scenario.FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(file -> file.endsWith(SUFFIX))
          .map(file -> file.substring(0, file.length() - SUFFIX.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new InvalidTables(
          "the scenarios in " + folder + " cannot be read", "check the rights of the directory");
    }
  }

  /**
   * Reads a scenario. One of another hand than the tables' is first held against its schema and the
   * tables: what it names in vain would change nothing, and nobody would notice.
   */
  private static Scenario read(Path path, RateTables tables) {
    TableBytes content = TableBytes.read(path);
    String hash = FileHash.of(content.bytes());
    String shipped =
        tables.fileHashes().getOrDefault(Scenario.FOLDER + "/" + path.getFileName(), "");
    if (!shipped.equals(hash)) {
      ScenarioValidation.of(path, tables.directory()).refuseDefects();
    }
    ScenarioFile file = new ScenarioFile();
    try {
      TableFile.read(content, file::member);
    } catch (InvalidTables e) {
      throw new InputError(
          e.wrong().replaceFirst("^rate table", "scenario"), "tariff scenario check " + path);
    }
    return new Scenario(
        new ScenarioName(file.name, hash),
        file.about,
        file.endings,
        file.pauses,
        file.sets,
        file.lists,
        file.measures,
        file.groups,
        file.exchangeRates);
  }

  private void member(TableFile at, String key) {
    switch (key) {
      case "name" -> name = at.text();
      case "about" -> about = at.text();
      case "end" -> at.array(each -> endings.add(ended(each)));
      case "pause" -> at.array(each -> pauses.add(paused(each)));
      case "exemptionSets" ->
          at.array(
              each -> {
                ExemptionSetReader reader = new ExemptionSetReader();
                List<Exemption> set = reader.apply(each);
                sets.put(reader.id(), set);
              });
      case "lists" ->
          at.array(
              each -> {
                ProductList list = ProductListFile.read(each);
                lists.put(list.id(), list);
              });
      case "measures" ->
          at.array(each -> measures.addAll(new MeasureReader().apply(each).measures()));
      case "groups" -> at.array(each -> Countries.group(each, groups));
      case "exchangeRates" -> at.array(each -> exchangeRates.add(ExchangeRate.read(each)));
      default -> at.skip();
    }
  }

  private static Scenario.Ended ended(TableFile file) {
    List<String> names = new ArrayList<>();
    List<String> headings = new ArrayList<>();
    LocalDate[] from = new LocalDate[1];
    file.object(
        (at, key) -> {
          switch (key) {
            case "measures", "programs" -> names.addAll(at.texts());
            case "headings" -> headings.addAll(at.texts());
            case "from" -> from[0] = at.date();
            default -> at.skip();
          }
        });
    return new Scenario.Ended(
        List.copyOf(names), List.copyOf(headings), file.required(from[0], "from"));
  }

  private static Scenario.Paused paused(TableFile file) {
    List<String> names = new ArrayList<>();
    PeriodEnds ends = new PeriodEnds();
    file.object(
        (at, key) -> {
          switch (key) {
            case "measures", "programs" -> names.addAll(at.texts());
            case "from" -> ends.from(at);
            case "to" -> ends.to(at);
            default -> at.skip();
          }
        });
    return new Scenario.Paused(List.copyOf(names), ends.period(file));
  }
}
