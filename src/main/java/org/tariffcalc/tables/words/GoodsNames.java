package org.tariffcalc.tables.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.tables.file.TableBytes;
import org.tariffcalc.tables.file.TableFile;
import org.tariffcalc.tables.schedule.RecordReader;
import org.tariffcalc.tables.schedule.SortedRecords;

/**
 * Names of goods, in our own words or as the official schedule describes them. The file of a
 * chapter is opened when a name of it is first asked for; tables without such files have no names.
 */
public final class GoodsNames {

  /** Where the files of our own words are, below the tables' directory. */
  public static final String OUR_OWN = "words/";

  /** Where those of the official schedule are, if somebody took them in. */
  public static final String OFFICIAL = "descriptions/";

  private static final int LONGEST_IN_TITLE = 300;

  private final String folder;

  private final Function<String, Optional<TableBytes>> files;
  private final Map<String, Optional<SortedRecords>> chapters = new ConcurrentHashMap<>();
  private volatile @Nullable GoodsNames official;

  /**
   * Names in table files.
   *
   * @param folder {@link #OUR_OWN} or {@link #OFFICIAL}
   * @param files what the file at a path below the tables' directory holds, if there is one
   */
  public GoodsNames(String folder, Function<String, Optional<TableBytes>> files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * The name of exactly this heading, subheading, line or number of ten digits; a line that is the
   * only one of its subheading goes by the subheading's name, and a number of ten digits without a
   * name by that of its line.
   */
  public Optional<String> own(CommodityCode code) {
    Optional<String> number = ofNumber(code);
    if (number.isPresent()) {
      return number;
    }
    Optional<NamedGoods> named = record(code.upTo(8));
    if (named.isEmpty() && code.length() >= 8) {
      named = record(code.upTo(6));
    }
    return named.map(NamedGoods::name);
  }

  /**
   * What sets a number of ten digits apart from the others of its line; most lines, whose numbers
   * all pay the same, have no such names.
   */
  public Optional<String> ofNumber(CommodityCode code) {
    return code.length() == 10 ? record(code).map(NamedGoods::name) : Optional.empty();
  }

  /**
   * A name that can stand alone: that of a line of eight digits behind the name of its subheading,
   * {@code Men's shirts, of cotton: other, not knitted}, and that of a number of ten behind both.
   */
  public Optional<String> full(CommodityCode code) {
    Optional<String> number = ofNumber(code);
    if (number.isPresent()) {
      return full(code.upTo(8)).map(line -> line + ": " + number.get());
    }
    Optional<NamedGoods> line = code.length() >= 8 ? record(code.upTo(8)) : Optional.empty();
    Optional<String> above = own(code.upTo(6));
    if (line.isEmpty() || above.isEmpty() || above.get().equals(line.get().name())) {
      return above;
    }
    return Optional.of(above.get() + ": " + line.get().name());
  }

  /**
   * The name of goods in an answer, with what the official schedule says of them in brackets where
   * somebody took that in. Into China it is that of the subheading, which both countries share:
   * eight digits are other goods there, and the descriptions are those of the American schedule.
   *
   * @param importer whose schedule has the code
   */
  public Optional<String> title(CommodityCode code, Importer importer) {
    return importer == Importer.CN ? full(code.upTo(6)) : withOfficial(full(code), code);
  }

  /** The name of one line beside others, with what the official schedule says of it. */
  public Optional<String> line(CommodityCode code) {
    return withOfficial(own(code), code);
  }

  private Optional<String> withOfficial(Optional<String> name, CommodityCode code) {
    Optional<String> official = official().own(code);
    if (official.isEmpty()) {
      return name;
    }
    String bracketed = "[" + shortened(official.get()) + "]";
    return Optional.of(name.map(each -> each + " " + bracketed).orElse(bracketed));
  }

  /** Some descriptions list dyes or paragraphs of notes; {@code tariff show} has them whole. */
  private static String shortened(String description) {
    if (description.length() <= LONGEST_IN_TITLE) {
      return description;
    }
    int end = description.lastIndexOf(' ', LONGEST_IN_TITLE);
    return description.substring(0, end < 1 ? LONGEST_IN_TITLE : end) + " ...";
  }

  private GoodsNames official() {
    GoodsNames known = official;
    if (known == null) {
      known = new GoodsNames(OFFICIAL, files);
      official = known;
    }
    return known;
  }

  /** Every name at and below a code of 2 to 8 digits, in the order of the codes. */
  public List<NamedGoods> under(CommodityCode prefix) {
    Optional<SortedRecords> chapter = chapter(prefix.chapter());
    if (chapter.isEmpty()) {
      return List.of();
    }
    List<NamedGoods> all = new ArrayList<>();
    for (RecordReader record : chapter.get().under(prefix.digits())) {
      all.add(named(record));
    }
    return all;
  }

  private Optional<NamedGoods> record(CommodityCode code) {
    Optional<SortedRecords> chapter = chapter(code.chapter());
    if (chapter.isPresent()) {
      for (RecordReader record : chapter.get().under(code.digits())) {
        NamedGoods named = named(record);
        // What stands below a code stands behind it.
        return named.code().length() == code.length() ? Optional.of(named) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<SortedRecords> chapter(String chapter) {
    Optional<SortedRecords> known = chapters.get(chapter);
    if (known == null) {
      Optional<TableBytes> file = files.apply(folder + chapter + ".json");
      known = file.isPresent() ? Optional.of(SortedRecords.of(file.get())) : Optional.empty();
      chapters.put(chapter, known);
    }
    return known;
  }

  private static NamedGoods named(RecordReader record) {
    return record.read(
        file -> {
          Fields fields = new Fields();
          file.object(fields);
          return new NamedGoods(CommodityCode.of(fields.code), fields.name, fields.words);
        });
  }

  private static final class Fields implements TableFile.Members {
    private String code = "";
    private String name = "";
    private String words = "";

    @Override
    public void member(TableFile at, String member) {
      switch (member) {
        case "code" -> code = at.text();
        case "name" -> name = at.text();
        case "words" -> words = at.text();
        default -> at.skip();
      }
    }
  }
}
