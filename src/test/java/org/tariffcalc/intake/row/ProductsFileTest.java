package org.tariffcalc.intake.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tariffcalc.intake.row.ProductsFile.Product;
import org.tariffcalc.tables.RateTables;

/** Lists of products in all their forms. */
class ProductsFileTest {

  private static final RateTables TABLES = RateTables.open(Path.of("rates"));
  private static final ShipmentDefaults DEFAULTS =
      ShipmentDefaults.onDay(LocalDate.of(2025, 4, 11));
  private static final List<String> BOTH = List.of("9503.00.00 CN 10", "6109.10.00 VN 20.50");

  @TempDir private Path folder;

  @Test
  void plainFileIsRead() throws IOException {
    assertThat(shipments("a.csv", "code,origin,value\n95030000,CN,10\n61091000,VN,20.50\n"))
        .isEqualTo(BOTH);
  }

  @Test
  void byteOrderMarkWindowsLineEndsAndEmptyLinesChangeNothing() throws IOException {
    assertThat(
            shipments(
                "a.csv",
                "\ufeffcode,origin,value\r\n95030000,CN,10\r\n\r\n61091000,VN,20.50\r\n\r\n"))
        .isEqualTo(BOTH);
  }

  @Test
  void carriageReturnsAloneEndLinesToo() throws IOException {
    assertThat(shipments("a.csv", "code,origin,value\r95030000,CN,10\r61091000,VN,20.50"))
        .isEqualTo(BOTH);
  }

  @Test
  void lineFeedInsideQuotationMarksEndsNoRow() throws IOException {
    ProductsFile file =
        read(
            "a.csv",
            "note,code,origin,value\n\"a\n\"\"b\"\", c\",95030000,CN,10\nx,61091000,VN,2\n");

    assertThat(file.products().get(0).cells().get(0)).isEqualTo("a\n\"b\", c");
    assertThat(file.products()).extracting(Product::line).containsExactly(2L, 4L);
  }

  @Test
  void quotationThatIsNeverClosedCostsItsOwnLineOnly() throws IOException {
    ProductsFile file = read("a.csv", "code,origin,value\n\"95030000,CN,10\n61091000,VN,20.50\n");

    assertThat(file.products()).hasSize(2);
    assertThat(file.products().get(0).reading()).isInstanceOf(RowReading.Faulty.class);
    assertThat(file.products().get(1).reading()).isInstanceOf(RowReading.Understood.class);
  }

  @Test
  void packedFileIsUnpacked() throws IOException {
    Path path = folder.resolve("a.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
      out.write(
          "code,origin,value\n95030000,CN,10\n61091000,VN,20.50\n"
              .getBytes(StandardCharsets.UTF_8));
    }

    assertThat(shipments(ProductsFile.read(path, DEFAULTS, TABLES))).isEqualTo(BOTH);
  }

  @Test
  void objectsHaveTheNamesOfAnAssessment() throws IOException {
    ProductsFile file =
        read(
            "a.ndjson",
            """
            {"id":"A","code":"9503.00.00","origin":"CN","value":10,"entryDate":"2025-05-01"}
            {"shipment":{"code":"6109.10.00","origin":"VN","value":20.50,"claims":["9903.01.34"],
             "quantities":["2,500 kg","12 doz."],"contentPercent":{"us":25.0},"mode":null}}
            """
                .replace(",\n ", ","));

    assertThat(shipments(file)).isEqualTo(BOTH);
    assertThat(file.products().get(0).id()).isEqualTo("A");
    RowReading.Understood second = (RowReading.Understood) file.products().get(1).reading();
    assertThat(second.shipment().claims()).containsExactly("9903.01.34");
    assertThat(second.shipment().quantities().all()).hasToString("[2,500 kg, 12 doz.]");
    assertThat(second.shipment().contentPercent().get("us")).isEqualByComparingTo("25");
  }

  @Test
  void lineThatIsNoObjectCostsItselfOnly() throws IOException {
    ProductsFile file =
        read(
            "a.jsonl",
            "{\"code\":\n[1]\n{\"code\":\"95030000\",\"origin\":\"CN\",\"value\":1.234}\n");

    assertThat(file.products()).extracting(Product::line).containsExactly(1L, 2L, 3L);
    assertThat(file.products().get(0).reading()).isInstanceOf(RowReading.Faulty.class);
    assertThat(file.products().get(1).reading()).isInstanceOf(RowReading.Faulty.class);
    assertThat(
            shipments(
                new ProductsFile(
                    file.header(), file.products().subList(2, 3), file.places(), file.notes())))
        .containsExactly("9503.00.00 CN 1.234");
  }

  private List<String> shipments(String name, String text) throws IOException {
    return shipments(read(name, text));
  }

  private static List<String> shipments(ProductsFile file) {
    return file.products().stream()
        .map(Product::reading)
        .map(RowReading.Understood.class::cast)
        .map(RowReading.Understood::shipment)
        .map(each -> each.code().orElseThrow() + " " + each.origin() + " " + each.value())
        .toList();
  }

  private ProductsFile read(String name, String text) throws IOException {
    Path path = Files.writeString(folder.resolve(name), text);
    return ProductsFile.read(path, DEFAULTS, TABLES);
  }
}
