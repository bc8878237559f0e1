package org.tariffcalc.tables.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.file.FileHash;

/**
 * Whatever an edition says, a difference of it is seen: one leaf of every kind in every kind of
 * file is changed, one at a time, and {@code rates diff} names it.
 */
@Tag("slow")
class EveryLeafDiffersTest {

  private static final Path SHIPPED = Path.of("rates");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  /** The first leaf of a kind. */
  private record Leaf(String file, List<Object> steps, JsonNode value) {}

  private final Map<String, Leaf> first = new TreeMap<>();
  private final Map<String, Set<JsonNode>> values = new LinkedHashMap<>();
  private final Map<String, Set<JsonNode>> words = new LinkedHashMap<>();

  @Test
  void aChangeOfAnyLeafIsADifference() throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(SHIPPED)) {
      for (Path path : paths.sorted().toList()) {
        String file = SHIPPED.relativize(path).toString();
        if (Files.isDirectory(path)) {
          Files.createDirectories(folder.resolve(file));
        } else {
          Files.copy(path, folder.resolve(file));
          if (file.endsWith(".json") && !file.startsWith("schema/")) {
            files.add(file);
          }
        }
      }
    }
    for (String file : files) {
      gather(file, kind(file), List.of(), JSON.readTree(SHIPPED.resolve(file).toFile()));
    }
    RateTables before = RateTables.open(SHIPPED);
    List<String> unseen = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Map.Entry<String, Leaf> each : first.entrySet()) {
      int changes = changes(before, each.getKey(), each.getValue());
      if (changes == 0) {
        unseen.add(each.getKey());
      }
      if (changes < 0) {
        refused.add(each.getKey());
      }
    }
    assertThat(first).hasSizeGreaterThan(600);
    assertThat(unseen).isEmpty();
    // Names on which other parts of an edition rest: it is refused, and so not overlooked.
    assertThat(refused)
        .containsExactly(
            "china-on-us.json exemptionSets[] id",
            "us-on-china.json exemptionSets[] id",
            "us-on-china.json programs[] id",
            "us-on-world.json exemptionSets[] id",
            "us-schedule/NN.json lines[] revision",
            "us-schedule/NN.json revisions[] id");
  }

  /** Files that hold the same kinds of things have one name. */
  private static String kind(String file) {
    return file.replaceFirst("^((?:us|china)-schedule/(?:statistical/)?|words/)\\d\\d\\.", "$1NN.")
        .replaceFirst("^(lists|scenarios|exchange-rates)/.*", "$1/*.json");
  }

  private void gather(String file, String place, List<Object> steps, JsonNode node) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        if (!place.equals("manifest.json") || !member.getKey().matches("files|edition")) {
          gather(
              file, place + " " + member.getKey(), with(steps, member.getKey()), member.getValue());
        }
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        gather(file, place + "[]", with(steps, i), node.get(i));
      }
    } else {
      if (place.endsWith(" scope all")) {
        return; // The word has one value; a list or codes stand in its place.
      }
      Leaf leaf = new Leaf(file, steps, node);
      if (!node.isNull() || !first.containsKey(place)) {
        Leaf old = first.get(place);
        if (old == null || old.value().isNull()) {
          first.put(place, leaf);
        }
      }
      Set<JsonNode> others = values.computeIfAbsent(place, key -> new LinkedHashSet<>());
      if (others.size() < 12) {
        others.add(node);
      }
      words.computeIfAbsent(word(place), key -> new LinkedHashSet<>()).add(node);
    }
  }

  private static String word(String place) {
    return place.substring(place.lastIndexOf(' ') + 1);
  }

  private static List<Object> with(List<Object> steps, Object step) {
    List<Object> more = new ArrayList<>(steps);
    more.add(step);
    return more;
  }

  /** How many differences there are with the leaf changed to something that can still be read. */
  private int changes(RateTables before, String place, Leaf leaf) throws IOException {
    Path file = folder.resolve(leaf.file());
    byte[] old = Files.readAllBytes(file);
    Path manifest = folder.resolve("manifest.json");
    byte[] sealed = Files.readAllBytes(manifest);
    try {
      for (JsonNode other : others(place, leaf.value())) {
        JsonNode root = JSON.readTree(old);
        put(root, leaf.steps(), other);
        Files.write(file, JSON.writeValueAsBytes(root));
        if (!leaf.file().equals("manifest.json")) {
          String text = new String(sealed, UTF_8);
          Files.writeString(
              manifest, text.replace(FileHash.of(old), FileHash.of(Files.readAllBytes(file))));
        }
        try {
          return RateDifference.between(before, RateTables.open(folder)).size();
        } catch (TariffException | IllegalArgumentException unreadable) {
          // Another value may be one that the tables can hold there.
        }
      }
    } finally {
      Files.write(file, old);
      Files.write(manifest, sealed);
    }
    return -1;
  }

  private static void put(JsonNode root, List<Object> steps, JsonNode value) {
    JsonNode at = root;
    for (Object step : steps.subList(0, steps.size() - 1)) {
      at = step instanceof Integer index ? at.get(index) : at.get((String) step);
    }
    Object last = steps.get(steps.size() - 1);
    if (last instanceof Integer index) {
      ((ArrayNode) at).set(index, value);
    } else {
      ((ObjectNode) at).set((String) last, value);
    }
  }

  /** What could stand there instead, the likeliest first. */
  private List<JsonNode> others(String place, JsonNode value) {
    List<JsonNode> others = new ArrayList<>();
    String text = value.asText();
    if (value.isBoolean()) {
      others.add(BooleanNode.valueOf(!value.asBoolean()));
    } else if (value.isInt()) {
      others.add(IntNode.valueOf(value.asInt() + 1));
    } else if (value.isNull()) {
      others.add(TextNode.valueOf("2099-12-31"));
    } else if (text.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
      LocalDate day = LocalDate.parse(text.substring(0, 10));
      others.add(TextNode.valueOf(day.plusDays(1) + text.substring(10)));
      others.add(TextNode.valueOf(day.minusDays(1) + text.substring(10)));
    } else if (text.matches("\\d+(\\.\\d+)?%?") && !text.matches("\\d{4,10}")) {
      BigDecimal number = new BigDecimal(text.replace("%", ""));
      others.add(
          TextNode.valueOf(
              number.add(number.ulp()).toPlainString() + (text.endsWith("%") ? "%" : "")));
    }
    for (JsonNode each : values.getOrDefault(place, Set.of())) {
      if (!each.equals(value) && !each.isNull()) {
        others.add(each);
      }
    }
    Set<JsonNode> elsewhere = words.getOrDefault(word(place), Set.of());
    if (elsewhere.size() < 12) {
      elsewhere.stream().filter(each -> !each.equals(value)).forEach(others::add);
    }
    if (value.isTextual()) {
      others.add(TextNode.valueOf(text + " x"));
      others.add(TextNode.valueOf(text + "x"));
      others.add(TextNode.valueOf("x"));
    }
    return others;
  }
}
