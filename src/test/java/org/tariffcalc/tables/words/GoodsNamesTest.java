package org.tariffcalc.tables.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.tables.file.TableBytes;

/** The titles of goods in answers, with and without the descriptions of the official schedule. */
class GoodsNamesTest {

  @TempDir private Path tables;

  private GoodsNames names() {
    return new GoodsNames(GoodsNames.OUR_OWN, name -> TableBytes.find(tables.resolve(name)));
  }

  private void write(String name, String... lines) throws IOException {
    Path file = tables.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "{\n  \"chapter\": \"95\",\n  \"lines\": [\n    "
            + String.join(",\n    ", lines)
            + "\n  ]\n}\n");
  }

  @BeforeEach
  void ourNames() throws IOException {
    write(
        "words/95.json",
        "{\"code\": \"950440\", \"name\": \"Playing cards\"}",
        "{\"code\": \"950450\", \"name\": \"Game consoles\"}");
  }

  private static String title(GoodsNames names, String code, String importer) {
    return names.title(CommodityCode.of(code), Importer.of(importer).orElseThrow()).orElse("");
  }

  @Test
  void withoutDescriptionsOurNameStandsAlone() {
    assertThat(title(names(), "95044000", "US")).isEqualTo("Playing cards");
    assertThat(title(names(), "95049000", "US")).isEmpty();
  }

  @Test
  void descriptionsStandInBracketsBehindOurName() throws IOException {
    write(
        "descriptions/95.json",
        "{\"code\": \"95044000\", \"name\": \"Of paper: Flimflam decks\"}",
        "{\"code\": \"95049000\", \"name\": \"Other\"}");

    assertThat(title(names(), "95044000", "US"))
        .isEqualTo("Playing cards [Of paper: Flimflam decks]");
    assertThat(title(names(), "9504400000", "US"))
        .isEqualTo("Playing cards [Of paper: Flimflam decks]");
    assertThat(title(names(), "95049000", "US")).isEqualTo("[Other]");
    assertThat(title(names(), "95045000", "US")).isEqualTo("Game consoles");
    assertThat(title(names(), "95044000", "CN")).isEqualTo("Playing cards");
    assertThat(names().line(CommodityCode.of("95044000")))
        .contains("Playing cards [Of paper: Flimflam decks]");
  }

  @Test
  void aLongDescriptionIsCutBehindAWord() throws IOException {
    write(
        "descriptions/95.json",
        "{\"code\": \"95044000\", \"name\": \"" + "acid dye ".repeat(50).strip() + "\"}");

    assertThat(title(names(), "95044000", "US"))
        .isEqualTo("Playing cards [" + "acid dye ".repeat(33) + "...]");
  }
}
