package org.tariffcalc.law;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A digest of every list, measure and chapter, for a clone without the official data: no code, rate
 * or day changes without a red test. Only a change that the source tests let pass renews them:
 *
 * <p>{@code mvn test -Dtest=LawDigestTest -Dlaw.digests=renew} beside the official data.
 */
class LawDigestTest {

  private static final List<String> MEASURES =
      List.of("us-on-china.json", "us-on-world.json", "paused-countries.json", "china-on-us.json");

  @Test
  void noCodeRateOrDayChangesUnseen() throws Exception {
    List<String> digests = digests();
    Path kept = Sources.listed("digests.txt");
    if ("renew".equals(System.getProperty("law.digests"))) {
      assertThat(Sources.folder()).as("the official data").isDirectory();
      new ScheduleSourceTest().everyLineOfEveryExportStandsInTheTablesWithItsRates();
      new HeadingRateSourceTest().everyRateWasPrintedUnderItsHeading();
      ListSourceTest lists = new ListSourceTest();
      for (ListSourceTest.Source source : ListSourceTest.sources().toList()) {
        lists.everyCodeAndDayIsThatOfTheSource(source);
      }
      new MoneySourceTest().everySourceIsHeld();
      new SideListSourceTest().everySourceIsHeld();
      Files.write(kept, digests, UTF_8);
    }
    assertThat(digests)
        .as("part, number of codes or periods, SHA-256 of what the tables say")
        .containsExactlyElementsOf(Files.readAllLines(kept, UTF_8));
  }

  private static List<String> digests() throws IOException {
    Map<String, StringBuilder> parts = new TreeMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (Path file : files("lists")) {
      String list = "lists/" + file.getFileName();
      for (JsonNode group : Sources.json(file).path("groups")) {
        String part =
            list + " " + group.path("tier").asText("-") + " " + group.path("heading").asText("-");
        add(parts, part, group);
        counts.merge(part, group.get("codes").size(), Integer::sum);
      }
    }
    for (String file : MEASURES) {
      for (JsonNode measure : Sources.measures(file)) {
        String part = file + " " + measure.get("id").asText();
        for (JsonNode period : measure.get("periods")) {
          add(parts, part, period);
          counts.merge(part, 1, Integer::sum);
        }
        add(parts, part, measure.get("scope"));
        add(parts, part, measure.get("origins"));
      }
    }
    for (String folder : List.of("", "exchange-rates")) {
      for (Path file : files(folder)) {
        if (!file.endsWith("manifest.json")) {
          besides(file, parts, counts);
        }
      }
    }
    for (String folder : List.of("us-schedule", "us-schedule/statistical", "china-schedule")) {
      for (Path file : files(folder)) {
        String part = folder + "/" + file.getFileName();
        JsonNode chapter = Sources.json(file);
        add(parts, part, chapter);
        counts.merge(part, Math.max(1, chapter.path("lines").size()), Integer::sum);
      }
    }
    List<String> digests = new ArrayList<>();
    parts.forEach(
        (part, text) -> digests.add(part + " " + counts.get(part) + " " + sha256(text.toString())));
    return digests;
  }

  /** What a file says beside measures: programs, exemptions, fees, limits, rates of exchange. */
  private static void besides(
      Path file, Map<String, StringBuilder> parts, Map<String, Integer> counts) throws IOException {
    String name = Sources.rates("").relativize(file).toString();
    for (Map.Entry<String, JsonNode> member : Sources.json(file).properties()) {
      if (member.getKey().equals("measures")) {
        continue;
      }
      for (JsonNode each :
          member.getValue().isArray() ? member.getValue() : List.of(member.getValue())) {
        String part = name + " " + member.getKey() + " " + each.path("id").asText("");
        add(parts, part.strip(), each);
        counts.merge(part.strip(), 1, Integer::sum);
      }
    }
  }

  private static void add(Map<String, StringBuilder> parts, String part, JsonNode said) {
    parts.computeIfAbsent(part, each -> new StringBuilder()).append(said).append('\n');
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Sources.rates(folder))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
