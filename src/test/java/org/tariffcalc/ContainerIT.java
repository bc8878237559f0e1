package org.tariffcalc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The steps of the Dockerfile, as far as they go without a daemon: what it builds is what the
 * README builds, and what it copies answers without a home, without rights to write, and as another
 * user where the test may become one.
 */
@DisabledOnOs(OS.WINDOWS)
class ContainerIT {

  private static final Path DISTRIBUTION =
      Path.of(System.getProperty("tariff.distribution")).toAbsolutePath();

  @TempDir private Path folder;

  private List<String> steps;

  @BeforeEach
  void read() throws IOException {
    steps =
        Files.readAllLines(Path.of("src/main/packages/Dockerfile")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
  }

  @Test
  void itBuildsAsTheReadmeDoes() throws IOException {
    assertThat(one("RUN ")).isEqualTo("mvn -B -DskipTests package");
    assertThat(Files.readString(Path.of("README.md")))
        .contains("mvn -q -DskipTests package")
        .contains("docker build -f src/main/packages/Dockerfile -t tariff .");
    assertThat(steps).filteredOn(step -> step.startsWith("FROM ")).hasSize(2);
    assertThat(one("COPY --from=build ")).isEqualTo("/build/target/tariff /opt/tariff");
    assertThat(one("USER ")).isNotEqualTo("root").doesNotStartWith("0");
  }

  @Test
  void whatItCopiesAnswersWithoutAHomeOrAPlaceToWrite() throws Exception {
    Path image = folder.resolve("opt").resolve("tariff");
    copy(DISTRIBUTION, image);
    setRights(folder, "a+rX");
    setRights(image, "a-w");
    Map<String, String> environment = new TreeMap<>();
    for (String each : one("ENV ").split(" ", -1)) {
      int equals = each.indexOf('=');
      environment.put(
          each.substring(0, equals),
          each.substring(equals + 1)
              .replace("/opt/tariff", image.toString())
              .replace("$PATH", System.getenv("PATH")));
    }
    List<String> before = files(image);

    String printed =
        run(
            environment,
            image.resolve("bin/tariff").toString(),
            "quote",
            "9503.00.00",
            "-o",
            "CN",
            "-v",
            "10000",
            "-d",
            "2025-04-11",
            "--field",
            "landedCost");

    // As in LibraryTest: 14,500 of duty and 34.64 of MPF on 10,000 dollars of toys.
    assertThat(printed).isEqualTo("24534.64\n");
    assertThat(files(image)).isEqualTo(before);
    assertThat(one("ENTRYPOINT ")).isEqualTo("[\"tariff\"]");
  }

  /** Else the folder of the test could not be taken away. */
  @AfterEach
  void giveBackTheRights() throws Exception {
    setRights(folder, "u+w");
  }

  /** What stands behind the one step that begins so. */
  private String one(String step) {
    List<String> found = steps.stream().filter(each -> each.startsWith(step)).toList();
    assertThat(found).as(step).hasSize(1);
    return found.get(0).substring(step.length());
  }

  /**
   * What a command prints as its answer, run as the user of the image where this test is run by
   * root, else as itself.
   */
  private String run(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    boolean isRoot = System.getProperty("user.name").equals("root");
    if (isRoot && Files.isExecutable(Path.of("/usr/bin/setpriv"))) {
      String user = one("USER ");
      int colon = user.indexOf(':');
      command.addAll(
          List.of(
              "/usr/bin/setpriv",
              "--reuid=" + user.substring(0, colon),
              "--regid=" + user.substring(colon + 1),
              "--clear-groups"));
    }
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command);
    // Notes go where the test's own go, so that they never stand in the middle of the figure.
    process.redirectError(ProcessBuilder.Redirect.INHERIT);
    process.directory(Path.of("/").toFile());
    process.environment().keySet().removeIf(name -> !name.equals("JAVA_HOME"));
    process.environment().putAll(environment);
    Process started = process.start();
    String printed = new String(started.getInputStream().readAllBytes(), UTF_8);
    assertThat(started.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return printed;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private static void setRights(Path folder, String rights) throws Exception {
    assertThat(
            new ProcessBuilder("chmod", "-R", rights, folder.toString())
                .inheritIO()
                .start()
                .waitFor())
        .isZero();
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(file -> folder.relativize(file).toString()).sorted().toList();
    }
  }
}
