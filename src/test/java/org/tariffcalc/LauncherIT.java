package org.tariffcalc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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
  private static final String VERSION = "tariff 0.2.0\nRate tables ";

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

  /** Cut anywhere, or with bits flipped anywhere: the answer is the same, and soon. */
  @Test
  void aDamagedArchiveIsNeitherTrustedNorFatal() throws Exception {
    Path cache = folder.resolve("cache");
    Map<String, String> environment =
        Map.of("PATH", pathWithJava, "XDG_CACHE_HOME", cache.toString());
    assertAnswers(run(environment, LAUNCHER, "--version"));
    Path archive = archiveIn(cache);
    byte[] whole = Files.readAllBytes(archive);
    SplittableRandom random = new SplittableRandom(19);

    for (int round = 0; round < 6; round++) {
      byte[] damaged = whole.clone();
      // Half of them where the JVM reads first.
      int end = round % 2 == 0 ? damaged.length : 1 << 14;
      for (int flips = 0; flips < 27; flips++) {
        damaged[random.nextInt(end)] ^= (byte) (1 << random.nextInt(8));
      }
      FileTime made = Files.getLastModifiedTime(archive);
      Files.delete(archive);
      Files.write(archive, damaged);
      // As if the disk itself had turned the bits: nothing but the content tells.
      Files.setLastModifiedTime(archive, made);
      assertAnswers(run(environment, LAUNCHER, "--version"));
    }
    Files.delete(archive);
    Files.write(archive, Arrays.copyOf(whole, whole.length - (whole.length >> 5)));
    assertAnswers(run(environment, LAUNCHER, "--version"));

    assertThat(archiveIn(cache)).isEqualTo(archive);
    assertThat(Files.size(archive)).as("the cut archive is made anew").isNotEqualTo(0);
  }

  @Test
  void anArchiveThatWasWrittenToIsMadeAnew() throws Exception {
    Path cache = folder.resolve("cache");
    Map<String, String> environment =
        Map.of("PATH", pathWithJava, "XDG_CACHE_HOME", cache.toString());
    assertAnswers(run(environment, LAUNCHER, "--version"));
    Path archive = archiveIn(cache);
    byte[] damaged = Files.readAllBytes(archive);
    damaged[damaged.length / 2] ^= 1;
    Files.delete(archive);
    Files.write(archive, damaged);

    assertAnswers(run(environment, LAUNCHER, "--version"));
    assertThat(Files.readAllBytes(archiveIn(cache))).isNotEqualTo(damaged);
  }

  /** Cut, and what is said beside it with it: Java 17 dies of it, and is started without it. */
  @Test
  void aJvmThatDiesOfItsArchiveIsTriedOnceWithoutIt() throws Exception {
    Path cache = folder.resolve("cache");
    Map<String, String> environment =
        Map.of("PATH", pathWithJava, "XDG_CACHE_HOME", cache.toString());
    assertAnswers(run(environment, LAUNCHER, "--version"));
    Path archive = archiveIn(cache);
    byte[] cut = Arrays.copyOf(Files.readAllBytes(archive), 1 << 20);
    Files.delete(archive);
    Files.write(archive, cut);
    Path size = archive.resolveSibling(archive.getFileName() + ".size");
    String sum = Files.readString(size).strip().split(" ", 2)[1];
    Files.writeString(size, cut.length + " " + sum + "\n");

    Launched answer = run(environment, LAUNCHER, "--version");
    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.out()).startsWith(VERSION);
    assertThat(answer.out()).as("one answer").containsOnlyOnce("tariff 0.2.0");
    assertAnswers(run(environment, LAUNCHER, "--version"));
  }

  // Whatever makes a JVM die, once: a second death is the answer, and no third is tried.
  @Test
  void aJvmThatDiesWithoutItsArchiveTooIsNotTriedAgain() throws Exception {
    Path cache = folder.resolve("cache");
    Path tries = folder.resolve("tries");
    Path java = folder.resolve("dying/bin/java");
    Files.createDirectories(java.getParent());
    Files.copy(JAVA_HOME.resolve("release"), java.getParent().resolveSibling("release"));
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME",
            JAVA_HOME.toString(),
            "PATH",
            "/usr/bin:/bin",
            "XDG_CACHE_HOME",
            cache.toString());
    assertAnswers(run(environment, LAUNCHER, "--version"));
    archiveIn(cache);
    script(java, "echo \"$*\" >>'" + tries + "'; kill -SEGV $$");

    Launched died =
        run(
            Map.of(
                "JAVA_HOME",
                folder.resolve("dying").toString(),
                "PATH",
                "/usr/bin:/bin",
                "XDG_CACHE_HOME",
                cache.toString()),
            LAUNCHER,
            "--version");

    assertRefused(died, "Java died (exit code 139)");
    assertThat(Files.readAllLines(tries)).hasSize(2);
    assertThat(Files.readAllLines(tries).get(0)).containsPattern("SharedArchiveFile|AOTCache=");
    assertThat(Files.readAllLines(tries).get(1))
        .doesNotContainPattern("SharedArchiveFile|AOTCache=");
  }

  /** Its program has begun: what it wrote would be written again. */
  @Test
  void aJvmThatDiesLaterIsNotTriedAgain() throws Exception {
    Path cache = folder.resolve("cache");
    Map<String, String> environment =
        Map.of("PATH", pathWithJava, "XDG_CACHE_HOME", cache.toString());
    assertAnswers(run(environment, LAUNCHER, "--version"));
    archiveIn(cache);
    // The brackets keep the shell of this script from finding itself.
    String script =
        "(printf 'code,origin,value\\n'; sleep 4; kill -SEGV $(pgrep -f 'Dtariff[.]start="
            + cache
            + "')) | '"
            + LAUNCHER
            + "' entry /dev/stdin";

    Launched died = run(environment, Path.of("/bin/sh"), "-c", script);

    assertRefused(died, "Java died (exit code 134)");
    assertAnswers(run(environment, LAUNCHER, "--version"));
  }

  /** A batch is not waited for: its archive is held against its checksum, byte for byte. */
  @Test
  void aBatchUsesNoArchiveButTheOneThatWasProved() throws Exception {
    Path cache = folder.resolve("cache");
    Map<String, String> environment =
        Map.of("PATH", pathWithJava, "XDG_CACHE_HOME", cache.toString());
    assertAnswers(run(environment, LAUNCHER, "--version"));
    Path archive = archiveIn(cache);
    byte[] whole = Files.readAllBytes(archive);
    Path list = Files.writeString(folder.resolve("l.csv"), "code,origin,value\n95030000,CN,1\n");
    FileTime made = Files.getLastModifiedTime(archive);
    Files.delete(archive);
    // Nothing but its content tells, and nearly all of that is wrong.
    byte[] zeros = new byte[whole.length];
    System.arraycopy(whole, 0, zeros, 0, 1 << 12);
    Files.write(archive, zeros);
    Files.setLastModifiedTime(archive, made);

    Launched batch = run(environment, LAUNCHER, "batch", list.toString());

    assertThat(batch.exitCode()).as(batch.err()).isZero();
    assertThat(batch.out().lines()).hasSize(2);
    assertThat(archive.resolveSibling(archive.getFileName() + ".size")).doesNotExist();
  }

  // The file of another hand must not be loaded, so that nothing of it may run.
  @Test
  void anArchiveThatOthersCouldHaveWrittenIsMadeAnew() throws Exception {
    Path cache = folder.resolve("cache");
    Map<String, String> environment =
        Map.of("PATH", pathWithJava, "XDG_CACHE_HOME", cache.toString());
    assertAnswers(
        run(environment, Path.of("/bin/sh"), "-c", "umask 000; '" + LAUNCHER + "' --version"));
    Path archive = archiveIn(cache);
    for (Path made = archive; !made.equals(cache); made = made.getParent()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
          .as("%s", made)
          .endsWith("------");
    }

    Files.setPosixFilePermissions(
        archive.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));
    Files.delete(archive);
    Files.writeString(archive, "planted");
    assertAnswers(run(environment, LAUNCHER, "--version"));
    assertThat(archiveIn(cache)).isEqualTo(archive);
    assertThat(Files.size(archive)).isGreaterThan(1 << 20);
    assertThat(Files.getPosixFilePermissions(archive.getParent()))
        .doesNotContain(PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);
  }

  // Exit code 1 is the answer of a check that does not hold.
  @Test
  void aJvmThatDoesNotStartEndsWithSeventy() throws Exception {
    for (String options : List.of("-Xmx1k", "NoOption", "-XX:MaxHeapSize=9999999g")) {
      Launched launched =
          run(Map.of("PATH", pathWithJava, "TARIFF_JAVA_OPTS", options), LAUNCHER, "--version");
      assertRefused(launched, "Java does not start with TARIFF_JAVA_OPTS=" + options);
    }
  }

  @Test
  void aLimitOfMemoryInWhichNoJvmStartsEndsWithSeventy() throws Exception {
    for (String kilobytes : List.of("100000", "500000")) {
      String script = "ulimit -v " + kilobytes + "; exec '" + LAUNCHER + "' --version";
      Launched launched = run(Map.of("PATH", pathWithJava), Path.of("/bin/sh"), "-c", script);
      assertRefused(launched, "Java does not start with " + kilobytes + " KB of memory");
    }
  }

  /** Digits, months and calendars of other countries stand in no answer. */
  @Test
  void theLocaleOfTheUserChangesNoByte() throws Exception {
    List<String> first = answersUnder("-Duser.language=en");
    for (String locale :
        List.of(
            "-Duser.language=ar",
            "-Duser.language=th -Duser.country=TH -Duser.variant=TH",
            "-Duser.language=fa",
            "-Duser.language=tr",
            "-Duser.language=ja -Duser.country=JP -Duser.variant=JP",
            "-Duser.language.format=hi")) {
      assertThat(answersUnder(locale)).as(locale).isEqualTo(first);
    }
  }

  private List<String> answersUnder(String locale) throws Exception {
    List<String> answers = new ArrayList<>();
    for (String form : List.of("svg", "html", "table")) {
      answers.add(
          run(
                  Map.of("PATH", pathWithJava, "TARIFF_JAVA_OPTS", locale),
                  LAUNCHER,
                  "timeline",
                  "9503.00.00",
                  "--origin",
                  "CN",
                  "--from",
                  "2025-01-01",
                  "--to",
                  "2025-12-31",
                  "--format",
                  form)
              .out());
    }
    return answers;
  }

  @Test
  void aColonInThePathIsNamed() throws Exception {
    Path copy = folder.resolve("a:b").resolve("tariff");
    copyFolder(LAUNCHER.getParent().getParent(), copy);

    assertRefused(
        run(Map.of("PATH", pathWithJava), copy.resolve("bin/tariff"), "--version"),
        "a colon in the path");
  }

  @Test
  void aWorkingFolderThatIsGoneIsNamed() throws Exception {
    String script = "mkdir gone && cd gone && rmdir ../gone && '" + LAUNCHER + "' --version";
    Launched launched = run(Map.of("PATH", pathWithJava), Path.of("/bin/sh"), "-c", script);

    assertThat(launched.exitCode()).isEqualTo(70);
    assertThat(launched.out()).isEmpty();
    assertThat(launched.err()).contains("tariff: the working folder is gone");
  }

  @Test
  void lackOfMemoryEndsWithSeventyInTwoLines() throws Exception {
    StringBuilder rows = new StringBuilder("id,code,origin,value,entry_date\n");
    for (int i = 0; i < 60_000; i++) {
      rows.append(i).append(",95030000,CN,1000,2025-04-11\n");
    }
    Path products = Files.writeString(folder.resolve("p.csv"), rows);
    Launched launched =
        run(
            Map.of("PATH", pathWithJava, "TARIFF_JAVA_OPTS", "-Xmx24m"),
            LAUNCHER,
            "lock",
            products.toString());

    assertThat(launched.exitCode()).as(launched.err()).isEqualTo(70);
    assertThat(launched.err()).contains("memory").doesNotContain("\tat ");
  }

  /** The dump of threads that SIGQUIT asks for is no row of a table. */
  @Test
  void aDumpOfThreadsStaysOutOfTheAnswer() throws Exception {
    String script =
        "(sleep 4; echo code,origin,value,entry_date; echo 95030000,CN,1,2025-04-11) | "
            + "(sh -c 'echo $$ >pid; exec \"$0\" batch -' '"
            + LAUNCHER
            + "') & sleep 3; kill -QUIT $(cat pid); wait";
    Launched launched = run(Map.of("PATH", pathWithJava), Path.of("/bin/sh"), "-c", script);

    assertThat(launched.out().lines()).as(launched.err()).hasSize(2);
    assertThat(launched.err()).contains("Full thread dump");
  }

  private static void assertRefused(Launched launched, String wrong) {
    assertThat(launched.exitCode()).as(launched.err()).isEqualTo(70);
    assertThat(launched.out()).isEmpty();
    assertThat(launched.err().lines()).hasSize(2);
    assertThat(launched.err()).startsWith("tariff: " + wrong);
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
    assertThat(both.out().lines().filter("tariff 0.2.0"::equals)).hasSize(2);
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
          if (Files.isRegularFile(each) && !name.endsWith(".size")) {
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
