package org.tariffcalc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the packaged distribution holds. */
class DistributionIT {
  private static final Path DISTRIBUTION = Path.of(System.getProperty("tariff.distribution"));

  @Test
  void holdsLaunchersLibrariesReadmeAndLicence() {
    assertThat(
            Stream.of("bin/tariff", "bin/tariff.bat", "lib/tariff.jar", "README.md", "LICENSE")
                .map(DISTRIBUTION::resolve))
        .allSatisfy(file -> assertThat(file).isNotEmptyFile());
    assertThat(DISTRIBUTION.resolve("bin").resolve("tariff")).isExecutable();
  }

  @Test
  void holdsManualPagesAndCompletionsOfEveryCommand() throws IOException {
    assertThat(DISTRIBUTION.resolve("man/man1/tariff-quote.1")).content().contains("\\-\\-origin");
    assertThat(DISTRIBUTION.resolve("man/man1/tariff-rates-show.1")).exists();
    for (String shell : List.of("tariff.bash", "_tariff", "tariff.fish")) {
      assertThat(DISTRIBUTION.resolve("completions").resolve(shell))
          .content()
          .contains("quote", "CN", "us.ieepa.fentanyl.cn");
    }
  }

  @Test
  void everyLineOfTheBatchFileEndsAsWindowsAsks() throws IOException {
    String script = Files.readString(DISTRIBUTION.resolve("bin").resolve("tariff.bat"));

    assertThat(script.replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Test
  void theBillOfMaterialsNamesEveryLibraryWithItsHash() throws Exception {
    JsonNode bom =
        JsonMapper.builder().build().readTree(DISTRIBUTION.resolve("lib/bom.json").toFile());
    List<String> named = new ArrayList<>();
    for (JsonNode each : bom.path("components")) {
      String name = each.path("name").asText();
      Path jar =
          DISTRIBUTION.resolve("lib").resolve(name + "-" + each.path("version").asText() + ".jar");
      String hash =
          HexFormat.of()
              .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
      assertThat(each.at("/hashes/0/content").asText()).isEqualTo(hash);
      assertThat(each.path("purl").asText()).startsWith("pkg:maven/" + each.path("group").asText());
      named.add(name);
    }
    assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(named).containsExactlyInAnyOrderElementsOf(libraries());
  }

  @Test
  void theReadmeGivesAReasonForEveryLibrary() throws IOException {
    String readme = Files.readString(DISTRIBUTION.resolve("README.md"));
    String dependencies = readme.substring(readme.indexOf("\n## Dependencies"));

    assertThat(libraries()).contains("picocli", "jackson-core");
    assertThat(libraries()).allSatisfy(library -> assertThat(dependencies).contains(library));
  }

  // The launcher appends them to the boot class path in this order.
  @Test
  void theIdNamesEveryJar() throws IOException {
    List<String> id = Files.readAllLines(DISTRIBUTION.resolve("lib").resolve("tariff.id"));
    List<String> jars = id.subList(1, id.size());

    assertThat(id.get(0)).matches("[0-9a-f]{64}");
    assertThat(jars).startsWith("tariff.jar").hasSize(libraries().size() + 1);
    assertThat(jars)
        .allSatisfy(jar -> assertThat(DISTRIBUTION.resolve("lib").resolve(jar)).exists());
  }

  @Test
  void theTablesAreThoseOfTheProject() throws IOException {
    Path source = Path.of("rates");
    if (!Files.isDirectory(source)) {
      return;
    }
    assertThat(filesUnder(DISTRIBUTION.resolve("rates"))).isEqualTo(filesUnder(source));
  }

  private static List<String> libraries() throws IOException {
    try (Stream<Path> jars = Files.list(DISTRIBUTION.resolve("lib"))) {
      return jars.map(jar -> jar.getFileName().toString())
          .filter(name -> name.endsWith(".jar"))
          .map(name -> name.replaceFirst("(-[0-9.]+)?\\.jar$", ""))
          .filter(name -> !name.equals("tariff"))
          .sorted()
          .toList();
    }
  }

  private static List<String> filesUnder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
