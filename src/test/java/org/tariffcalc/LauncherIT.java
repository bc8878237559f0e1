package org.tariffcalc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged launcher, started as a shell or a script would start it. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
  private static final Path LAUNCHER =
      Path.of(System.getProperty("tariff.distribution"), "bin", "tariff").toAbsolutePath();
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
  private static final String NO_JAVA_HERE = "/nonexistent";
  private static final String VERSION = "tariff 0.1.0\nRate tables ";

  @TempDir private Path folder;
  private String pathWithJava;

  @BeforeEach
  void linkJavaIntoAFolderOfThePath() throws IOException {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("java"), JAVA_HOME.resolve("bin").resolve("java"));
    pathWithJava = bin + ":/usr/bin:/bin";
  }

  // JUnit would warn of each link that leads out of its folder.
  @AfterEach
  void removeLinks() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  @Test
  void answersFromAnotherDirectory() throws Exception {
    assertAnswers(run(Map.of("PATH", pathWithJava), LAUNCHER, "--version"));
  }

  // The whole distribution's own tables, installed from its folder, and those of the program again.
  @Test
  void installedTablesAreReadByEveryCommandUntilOthersAreNamed() throws Exception {
    Map<String, String> environment = Map.of("PATH", pathWithJava);
    Path distribution = LAUNCHER.getParent().getParent();
    Launched installed = run(environment, LAUNCHER, "rates", "install", distribution.toString());

    assertThat(installed.exitCode()).as(installed.err()).isZero();
    assertThat(installed.out())
        .contains(" is installed and in use", "rates use built-in goes back");
    assertThat(run(environment, LAUNCHER, "--version").out())
        .contains("  tariff rates use, " + folder.resolve("data/tariff/rates"));
    assertThat(run(environment, LAUNCHER, "config", "show").out())
        .contains("from tariff rates use");
    Path rates = distribution.resolve("rates");
    assertThat(
            run(
                    Map.of("PATH", pathWithJava, "TARIFF_RATES", rates.toString()),
                    LAUNCHER,
                    "--version")
                .out())
        .contains("  TARIFF_RATES, " + rates);
    assertThat(run(environment, LAUNCHER, "rates", "use").out()).startsWith("  built-in\n* 20");
    assertThat(run(environment, LAUNCHER, "rates", "use", "built-in").out())
        .isEqualTo("built-in is in use\n");
    assertThat(run(environment, LAUNCHER, "--version").out()).contains("  built-in, " + rates);
  }

  @Test
  void answersThroughAChainOfSymbolicLinks() throws Exception {
    Path absolute = Files.createSymbolicLink(folder.resolve("absolute"), LAUNCHER);
    Path relative =
        Files.createSymbolicLink(folder.resolve("bin").resolve("t"), Path.of("..", "absolute"));

    assertThat(relative.resolveSibling(Files.readSymbolicLink(relative)).normalize())
        .isEqualTo(absolute);
    assertAnswers(run(Map.of("PATH", pathWithJava), relative, "--version"));
  }

  @Test
  void answersFromAFolderWithSpaces() throws Exception {
    Path copy = folder.resolve("a b").resolve("tariff");
    copyFolder(LAUNCHER.getParent().getParent(), copy);

    assertAnswers(
        run(Map.of("PATH", pathWithJava), copy.resolve("bin").resolve("tariff"), "--version"));
  }

  @Test
  void answersWhenFoundOnThePath() throws Exception {
    String path = LAUNCHER.getParent() + ":" + pathWithJava;

    assertAnswers(run(Map.of("PATH", path), Path.of("/bin/sh"), "-c", "tariff --version"));
  }

  @Test
  void javaHomeAloneIsEnough() throws Exception {
    assertAnswers(
        run(
            Map.of("PATH", NO_JAVA_HERE, "JAVA_HOME", JAVA_HOME.toString()),
            LAUNCHER,
            "--version"));
  }

  @Test
  void javaHomeGoesBeforeThePath() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("misleading"));
    script(bin.resolve("java"), "echo the wrong java; exit 1");

    assertAnswers(
        run(
            Map.of("PATH", bin + ":/usr/bin:/bin", "JAVA_HOME", JAVA_HOME.toString()),
            LAUNCHER,
            "--version"));
  }

  @Test
  void anOlderJavaHomeYieldsToThePath() throws Exception {
    Path old = javaHomeOf("1.8.0_292");

    assertAnswers(
        run(Map.of("PATH", pathWithJava, "JAVA_HOME", old.toString()), LAUNCHER, "--version"));
  }

  @Test
  void aWrapperThatSaysItsVersionWillDo() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("wrapped"));
    script(bin.resolve("java"), "exec '" + JAVA_HOME.resolve("bin").resolve("java") + "' \"$@\"");

    assertAnswers(run(Map.of("PATH", bin + ":/usr/bin:/bin"), LAUNCHER, "--version"));
  }

  @Test
  void withoutJavaTwoLinesSayWhatToTry() throws Exception {
    assertFindsNoJava(
        run(Map.of("PATH", NO_JAVA_HERE), LAUNCHER, "--version"),
        "tariff: no Java 17 or newer found");
  }

  @Test
  void withOnlyAnOlderJavaTwoLinesSayWhatToTry() throws Exception {
    Path old = javaHomeOf("11.0.22");

    assertFindsNoJava(
        run(Map.of("PATH", NO_JAVA_HERE, "JAVA_HOME", old.toString()), LAUNCHER, "--version"),
        "tariff: no Java 17 or newer found (JAVA_HOME has an older one)");
  }

  @Test
  void theExitCodeOfAWrongOptionPasses() throws Exception {
    Launched launched = run(Map.of("PATH", pathWithJava), LAUNCHER, "--no-such-option");

    assertThat(launched.exitCode()).isEqualTo(2);
    assertThat(launched.out()).isEmpty();
    assertThat(launched.err()).contains("--no-such-option");
  }

  @Test
  void furtherOptionsReachTheJvm() throws Exception {
    Launched launched =
        run(
            Map.of("PATH", pathWithJava, "TARIFF_JAVA_OPTS", "-Xmx64m -showversion"),
            LAUNCHER,
            "--version");

    assertThat(launched.out()).startsWith(VERSION);
    assertThat(launched.err()).contains("Runtime Environment");
  }

  @Test
  void aWarningOfTheJvmStaysOutOfTheAnswer() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.jsa"), "no archive");
    Launched launched =
        run(
            Map.of("PATH", pathWithJava, "TARIFF_JAVA_OPTS", "-XX:SharedArchiveFile=" + broken),
            LAUNCHER,
            "--version");

    assertThat(launched.out()).startsWith(VERSION);
  }

  @Test
  void theFirstRunLeavesAnArchiveWithWhichTheNextAnswersTheSame() throws Exception {
    Path cache = folder.resolve("cache");
    Map<String, String> environment =
        Map.of("PATH", pathWithJava, "XDG_CACHE_HOME", cache.toString());

    assertAnswers(run(environment, LAUNCHER, "--version"));
    Path archive = archiveIn(cache);
    assertAnswers(run(environment, LAUNCHER, "--version"));

    Files.delete(archive);
    Files.writeString(archive, "no archive any more");
    assertAnswers(run(environment, LAUNCHER, "--version"));
  }

  @Test
  void twoFirstRunsAtOnceMakeOneArchive() throws Exception {
    Path cache = folder.resolve("cache");
    Map<String, String> environment =
        Map.of("PATH", pathWithJava, "XDG_CACHE_HOME", cache.toString());
    String twice = "'" + LAUNCHER + "' --version & '" + LAUNCHER + "' --version; wait $!";

    Launched both = run(environment, Path.of("/bin/sh"), "-c", twice);
    archiveIn(cache);

    assertThat(both.err()).isEmpty();
    assertThat(both.out().lines().filter("tariff 0.1.0"::equals)).hasSize(2);
  }

  @Test
  void aCacheThatCannotBeWrittenDoesNoHarm() throws Exception {
    Path file = Files.writeString(folder.resolve("no-folder"), "");

    assertAnswers(
        run(
            Map.of("PATH", pathWithJava, "XDG_CACHE_HOME", file.toString()),
            LAUNCHER,
            "--version"));
  }

  /** The one archive in a cache, once it is there and nobody works on it any more. */
  private static Path archiveIn(Path cache) throws Exception {
    for (int tries = 0; tries < 240; tries++) {
      List<Path> made = new ArrayList<>();
      boolean isAtWork = false;
      try (Stream<Path> files = Files.walk(cache)) {
        for (Path each : (Iterable<Path>) files::iterator) {
          String name = String.valueOf(each.getFileName());
          isAtWork |= name.endsWith(".lock");
          if (Files.isRegularFile(each)) {
            made.add(each);
          }
        }
      } catch (java.io.UncheckedIOException e) {
        isAtWork = true;
      }
      if (!isAtWork && !made.isEmpty()) {
        assertThat(made).singleElement().asString().matches(".*\\.(jsa|aot)");
        return made.get(0);
      }
      Thread.sleep(500);
    }
    throw new AssertionError("no archive within two minutes");
  }

  private static void assertAnswers(Launched launched) {
    assertThat(launched.err()).isEmpty();
    assertThat(launched.exitCode()).isZero();
    assertThat(launched.out()).startsWith(VERSION);
  }

  private static void assertFindsNoJava(Launched launched, String firstLine) {
    assertThat(launched.exitCode()).isEqualTo(70);
    assertThat(launched.out()).isEmpty();
    assertThat(launched.err().lines()).hasSize(2).first().isEqualTo(firstLine);
    assertThat(launched.err().lines().skip(1))
        .first()
        .asString()
        .startsWith("  try: set JAVA_HOME");
  }

  /** Makes a folder that says it is a Java of that version. */
  private Path javaHomeOf(String version) throws IOException {
    Path home = Files.createDirectories(folder.resolve("java-" + version));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(Files.createDirectory(home.resolve("bin")).resolve("java"), "echo too old; exit 1");
    return home;
  }

  private static void script(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Launched run(Map<String, String> environment, Path program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("stdout");
    Path err = folder.resolve("stderr");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(60, SECONDS)).as("the launcher ends within a minute").isTrue();
    return new Launched(
        process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private static void copyFolder(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  /** How a process ended and what it wrote. */
  private record Launched(int exitCode, String out, String err) {}
}
