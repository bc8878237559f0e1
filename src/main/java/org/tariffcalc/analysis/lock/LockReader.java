package org.tariffcalc.analysis.lock;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.analysis.change.AssessmentFigures;
import org.tariffcalc.analysis.change.ChargeFigures;
import org.tariffcalc.analysis.change.GroupFigures;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.intake.record.InputFiles;
import org.tariffcalc.intake.row.JsonRow;
import org.tariffcalc.intake.row.MemberNames;
import org.tariffcalc.intake.row.RowReading;
import org.tariffcalc.intake.row.ShipmentColumns;
import org.tariffcalc.intake.row.ShipmentDefaults;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.json.CanonicalJson;
import org.tariffcalc.tables.json.Json;

/** Reads a lock, and says of a file that is none what is wrong with it. */
final class LockReader {

  private static final String ANEW = "tariff lock PRODUCTS.csv -O tariff.lock.json writes it anew";

  /** How locks without groups say that the numbers of a line differ. */
  private static final String DIVIDED = "ten-digit code";

  private final String source;
  private final RateTables tables;
  private final ShipmentColumns columns;

  private LockReader(Path path, RateTables tables) {
    this.source = "file " + path;
    this.tables = tables;
    this.columns = ShipmentColumns.ofObjects(ShipmentDefaults.onDay(LocalDate.EPOCH), tables);
  }

  /**
   * Reads a lock.
   *
   * @throws InputError when the file is none, or one of a newer program
   */
  static Lock read(Path path, RateTables tables) {
    return new LockReader(path, tables).lock(path);
  }

  private Lock lock(Path path) {
    Node root = new Node(tree(path), "");
    BigDecimal version =
        root.optional("schemaVersion")
            .filter(each -> each.value instanceof Json.Numeral)
            .map(Node::number)
            .orElseThrow(() -> notALock("has no schemaVersion"));
    if (version.compareTo(BigDecimal.valueOf(LockWriter.SCHEMA_VERSION)) > 0) {
      throw new InputError(
          source
              + " is a lock of schema version "
              + version.toPlainString()
              + ", and this program reads up to "
              + LockWriter.SCHEMA_VERSION,
          "the newer tariff that wrote it, or " + ANEW);
    }
    if (version.compareTo(BigDecimal.ONE) != 0) {
      throw notALock("has the schemaVersion " + version.toPlainString());
    }
    Node made = root.at("tables");
    List<LockedProduct> products = new ArrayList<>();
    for (Node each : root.at("products").each()) {
      products.add(product(each));
    }
    if (products.isEmpty()) {
      throw notALock("holds no products");
    }
    return new Lock(
        made.at("edition").text(),
        made.at("sha256").text(),
        made.optional("premise").map(Node::text).orElse(""),
        products);
  }

  private Json tree(Path path) {
    try (InputStream in = InputFiles.open(path)) {
      byte[] content = in.readAllBytes();
      if (content.length == 0) {
        throw notALock("is empty");
      }
      return CanonicalJson.read(content);
    } catch (JsonProcessingException e) {
      throw notALock(
          "is not JSON"
              + (e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")"));
    } catch (IOException e) {
      throw notALock("cannot be read as JSON");
    } catch (StackOverflowError e) {
      throw notALock("is nested too deeply");
    }
  }

  private InputError notALock(String what) {
    return new InputError(source + " " + what + ", so it is not a lock", ANEW);
  }

  private LockedProduct product(Node node) {
    Shipment shipment = shipment(node.at("shipment"));
    return new LockedProduct(
        node.at("id").text(),
        tables.goodsName(shipment.code(), shipment.into()),
        node.at("dated").flag(),
        shipment,
        figures(node.at("assessment")));
  }

  private Shipment shipment(Node node) {
    byte[] bytes = CanonicalJson.bytes(node.value);
    JsonRow row = JsonRow.read(bytes, 0, bytes.length, MemberNames.USUAL);
    if (!row.defect().isEmpty()) {
      throw node.wrong(row.defect());
    }
    RowReading reading = columns.read(row.cells());
    if (reading instanceof RowReading.Understood understood) {
      return understood.shipment();
    }
    throw node.wrong(((RowReading.Faulty) reading).fault().wrong());
  }

  private static AssessmentFigures figures(Node node) {
    List<ChargeFigures> charges = new ArrayList<>();
    node.at("charges").each().forEach(each -> charges.add(charge(each)));
    List<ChargeFigures> fees = new ArrayList<>();
    node.at("taxesAndFees").each().forEach(each -> fees.add(charge(each)));
    List<AssessmentFigures.Exempt> exemptions = new ArrayList<>();
    for (Node each : node.at("exemptions").each()) {
      exemptions.add(
          new AssessmentFigures.Exempt(
              each.at("measure").text(),
              each.at("heading").text(),
              each.at("reason").text(),
              each.at("legalBasis").texts()));
    }
    List<String> missing = node.at("missing").texts();
    Optional<List<GroupFigures>> groups = node.optional("groups").map(LockReader::groups);
    return new AssessmentFigures(
        node.at("currency").text(),
        node.at("customsValue").number(),
        node.at("totalDuty").number(),
        node.at("dutyPercent").number(),
        node.at("totalTaxesAndFees").number(),
        node.at("landedCost").number(),
        charges,
        fees,
        exemptions,
        missing,
        groups.orElse(List.of()),
        groups.isEmpty() && missing.stream().anyMatch(each -> each.startsWith(DIVIDED)));
  }

  private static List<GroupFigures> groups(Node node) {
    List<GroupFigures> groups = new ArrayList<>();
    for (Node each : node.each()) {
      List<CommodityCode> numbers = new ArrayList<>();
      for (Node number : each.at("numbers").each()) {
        numbers.add(
            CommodityCode.parse(number.text()).orElseThrow(() -> number.wrong("is not a code")));
      }
      if (numbers.isEmpty()) {
        throw each.wrong("has no numbers");
      }
      groups.add(new GroupFigures(numbers, figures(each.at("assessment"))));
    }
    return groups;
  }

  private static ChargeFigures charge(Node node) {
    return new ChargeFigures(
        node.at("measure").text(),
        node.at("program").text(),
        node.at("name").text(),
        node.at("heading").text(),
        node.at("duty").text(),
        node.at("ratePercent").number(),
        node.at("amount").number(),
        node.at("from").text(),
        node.at("to").textOrNull(),
        node.at("legalBasis").texts(),
        status(node.at("status")),
        node.at("verified").flag(),
        "");
  }

  private static Charge.Status status(Node node) {
    return Charge.Status.of(node.text()).orElseThrow(() -> node.wrong("is not a status"));
  }

  /** A value of the file, and where it stands. */
  private final class Node {
    private final Json value;
    private final String path;

    Node(Json value, String path) {
      this.value = value;
      this.path = path;
    }

    Optional<Node> optional(String name) {
      return value instanceof Json.Members members
          ? Optional.ofNullable(members.byName().get(name))
              .map(each -> new Node(each, path.isEmpty() ? name : path + '.' + name))
          : Optional.empty();
    }

    Node at(String name) {
      return optional(name).orElseThrow(() -> wrong("has no " + name));
    }

    List<Node> each() {
      if (!(value instanceof Json.Elements elements)) {
        throw wrong("is not an array");
      }
      List<Node> nodes = new ArrayList<>();
      for (Json each : elements.all()) {
        nodes.add(new Node(each, path + '[' + nodes.size() + ']'));
      }
      return nodes;
    }

    String text() {
      if (value instanceof Json.Text text) {
        return text.value();
      }
      throw wrong("is not text");
    }

    Optional<String> textOrNull() {
      return value instanceof Json.Nothing ? Optional.empty() : Optional.of(text());
    }

    List<String> texts() {
      return each().stream().map(Node::text).toList();
    }

    BigDecimal number() {
      if (value instanceof Json.Numeral numeral
          && Math.abs((long) numeral.value().scale()) <= 30
          && numeral.value().precision() <= 60) {
        return numeral.value();
      }
      throw wrong("is not a number of a lock");
    }

    boolean flag() {
      if (value instanceof Json.Flag flag) {
        return flag.value();
      }
      throw wrong("is neither true nor false");
    }

    InputError wrong(String what) {
      return new InputError(
          source + " is not a whole lock: " + (path.isEmpty() ? "it" : path) + " " + what, ANEW);
    }
  }
}
