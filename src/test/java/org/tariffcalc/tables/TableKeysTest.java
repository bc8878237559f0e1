package org.tariffcalc.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page beside the tables explains every key that stands in one of them. */
class TableKeysTest {

  private static final Path RATES = Path.of("rates");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern KEY = Pattern.compile("`(\\w+)`");

  @Test
  void everyKeyOfEveryTableIsExplained() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.walk(RATES)) {
      for (Path file : files.filter(TableKeysTest::isTable).toList()) {
        gather(JSON.readTree(file.toFile()), keys);
      }
    }
    assertThat(explained()).containsAll(keys);
  }

  private static boolean isTable(Path file) {
    return file.toString().endsWith(".json") && !file.startsWith(RATES.resolve("schema"));
  }

  private static void gather(JsonNode node, Set<String> keys) {
    node.fieldNames().forEachRemaining(keys::add);
    node.forEach(each -> gather(each, keys));
  }

  /** The keys in the first column of the page. */
  private static Set<String> explained() throws IOException {
    List<String> page = Files.readAllLines(RATES.resolve("README.md"));
    Set<String> keys = new TreeSet<>();
    for (String line : page) {
      if (line.startsWith("| `")) {
        Matcher key = KEY.matcher(line.substring(0, line.indexOf('|', 2)));
        while (key.find()) {
          keys.add(key.group(1));
        }
      }
    }
    return keys;
  }
}
