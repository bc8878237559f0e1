package org.tariffcalc.tables.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariffcalc.tables.RateTables;

/**
 * Everyday goods and the headings to which the notes and rulings of the tariff send them. The list
 * was collected from catalogues before the search was written, and no word of it was changed since.
 */
final class GoodsSearchTest {

  private static final RateTables TABLES = RateTables.open(Path.of("rates"));
  private static final GoodsSearch SEARCH = GoodsSearch.of(TABLES);

  private static List<String> headings(String words, int limit) {
    return SEARCH.find(words, limit).stream().map(each -> each.heading().digits()).toList();
  }

  @Test
  void theRightHeadingOfNineProductsInTenIsAmongTheFirstFive() throws IOException {
    List<String> missed = new ArrayList<>();
    int first = 0;
    int asked = 0;
    for (String line : Files.readAllLines(Path.of("src/test/resources/find/products.tsv"))) {
      String[] cells = line.split("\t", -1);
      List<String> right = List.of(cells[1].split("[|]"));
      List<String> found = headings(cells[0], 5);
      asked++;
      if (found.stream().noneMatch(right::contains)) {
        missed.add(cells[0] + " -> " + cells[1] + ", found " + found);
      } else if (right.contains(found.get(0))) {
        first++;
      }
    }
    System.out.printf(
        "of %d products %d are found among the first five, %d first%n",
        asked, asked - missed.size(), first);
    assertThat(missed)
        .as("not among the first five of %d", asked)
        .hasSizeLessThanOrEqualTo(asked / 10);
  }

  /** Headings by the notes of the tariff: 8516 heaters, 8518 headphones, 9401 seats, 7607 foil. */
  @ParameterizedTest
  @CsvSource({
    "electric kettle, 8516",
    "ELECTRIC KETTLES, 8516",
    "electrc ketle, 8516",
    "hairdryer, 8516",
    "hair dryer, 8516",
    "headphones, 8518",
    "head phones, 8518",
    "dish washer, 8422",
    "office chair, 9401",
    "sofas, 9401",
    "aluminium foil, 7607",
    "aluminum foil, 7607",
    "umbrela, 6601",
  })
  void spellingNumberAndTypingErrorsDoNotMatter(String words, String heading) {
    assertThat(headings(words, 5)).first().isEqualTo(heading);
  }

  @Test
  void specialProvisionsComeBehindAllOtherChapters() {
    for (String words : List.of("gift", "tools of trade", "personal effects", "samples")) {
      List<String> found = headings(words, 50);
      int last = found.size();
      while (last > 0 && found.get(last - 1).startsWith("98")) {
        last--;
      }
      assertThat(found.subList(0, last)).as(words).noneMatch(each -> each.startsWith("98"));
    }
  }

  @Test
  void wordsThatNobodyKnowsFindNothing() {
    assertThat(headings("xyzzyq", 5)).isEmpty();
    assertThat(headings("of the", 5)).isEmpty();
    assertThat(headings("?!", 5)).isEmpty();
  }

  @Test
  void theIndexRepeatsByteForByteAndFindsWhatIsFoundWithoutIt(@TempDir Path folder)
      throws IOException {
    byte[] bytes = GoodsIndex.bytes(TABLES);
    Path file = Files.write(folder.resolve("goods.index"), bytes);

    assertThat(GoodsIndex.bytes(RateTables.open(Path.of("rates")))).isEqualTo(bytes);
    assertThat(GoodsSearch.of(TABLES, file).find("electric kettle", 5))
        .isEqualTo(SEARCH.find("electric kettle", 5));
  }

  @Test
  void anIndexOfOtherWordsOrACutOneIsPassedOver(@TempDir Path folder) throws IOException {
    byte[] bytes = GoodsIndex.bytes(TABLES);
    byte[] others = bytes.clone();
    // A letter of the hash of the first file of words.
    others[64]++;
    for (byte[] each : List.of(others, Arrays.copyOf(bytes, bytes.length - 9), new byte[0])) {
      Path file = Files.write(folder.resolve("goods.index"), each);

      assertThat(GoodsSearch.of(TABLES, file).find("electric kettle", 5))
          .isEqualTo(SEARCH.find("electric kettle", 5));
    }
  }

  @Test
  void swappedLettersAreOneMistake() {
    assertThat(headings("cahir", 1)).isEqualTo(headings("chair", 1));
    assertThat(headings("mircowave oven", 1)).isEqualTo(headings("microwave oven", 1));
  }
}
