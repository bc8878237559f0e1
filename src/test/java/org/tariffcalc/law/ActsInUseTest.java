package org.tariffcalc.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every act that the tables explain is one that they cite, and every reason one that they need. */
class ActsInUseTest {

  private static final Path RATES = Path.of("rates");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyActIsCitedAndEveryReasonIsNeeded() throws IOException {
    Set<String> citations = new TreeSet<>();
    Set<String> days = new TreeSet<>();
    try (Stream<Path> files = Files.walk(RATES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        if (!file.getFileName().toString().equals("acts.json")) {
          collect(JSON.readTree(file.toFile()), citations, days);
        }
      }
    }
    JsonNode acts = JSON.readTree(RATES.resolve("acts.json").toFile());
    List<String> idle = new ArrayList<>();
    for (JsonNode act : acts.path("acts")) {
      String id = act.path("id").asText();
      if (citations.stream().noneMatch(each -> each.startsWith(id))) {
        idle.add(id);
      }
    }
    for (JsonNode reason : acts.path("otherDays")) {
      String key = reason.path("act").asText() + ' ' + reason.path("published").asText();
      if (days.stream().noneMatch(each -> named(each, key))) {
        idle.add(key);
      }
    }
    assertThat(idle).isEmpty();
  }

  private static boolean named(String cited, String key) {
    return cited.equals(key)
        || cited.endsWith(key.substring(key.lastIndexOf(' ')))
            && cited.startsWith(key.substring(0, key.lastIndexOf(' ')));
  }

  private static void collect(JsonNode node, Set<String> citations, Set<String> days) {
    for (JsonNode each : node.path("legalBasis")) {
      citations.add(each.asText());
      if (node.has("published")) {
        days.add(each.asText() + ' ' + node.path("published").asText());
      }
    }
    node.forEach(each -> collect(each, citations, days));
  }
}
