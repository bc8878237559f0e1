package org.tariffcalc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.cli.process.StandardOutput;
import org.tariffcalc.cli.process.Streams;
import picocli.CommandLine;

/** Outputs that fail, that are no files of ours, or that are something else already. */
final class OutputsTest {

  private static final String ROWS =
      "id,code,origin,value,entry_date\nA,9503.00.00,CN,10000,2025-04-11\n";

  @TempDir private Path folder;

  @BeforeEach
  void rows() throws IOException {
    Files.writeString(folder.resolve("rows.csv"), ROWS);
    Files.writeString(folder.resolve("bad.csv"), ROWS.replace("CN", "ZZ"));
    Files.writeString(folder.resolve("printed.csv"), "%PDF-1.7\n" + ROWS);
    Files.writeString(folder.resolve("trade.csv"), "code,origin,value\n9503.00.00,CN,10000\n");
    Answer.to("lock", at("rows.csv"), "--out", at("rows.lock"));
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  /** A disk that is full after some bytes, or a pipe whose reader has gone. */
  private static final class Failing extends OutputStream {
    private final String reason;
    private int room;

    Failing(String reason, int room) {
      this.reason = reason;
      this.room = room;
    }

    @Override
    public void write(int b) throws IOException {
      if (--room < 0) {
        throw new IOException(reason);
      }
    }
  }

  private record Ended(int exitCode, String err) {}

  private static Ended run(Failing to, List<String> arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Main.run(
            InputStream.nullInputStream(),
            StandardOutput.of(to),
            new PrintStream(err, false, UTF_8),
            arguments.toArray(String[]::new));
    return new Ended(exitCode, err.toString(UTF_8));
  }

  /** The help of every command, and an answer of each that prints one. */
  static Stream<List<String>> printing() {
    List<List<String>> all = new ArrayList<>();
    help(TariffCommand.commandLine(Streams.none()), List.of(), all);
    String quote = "9503.00.00 --origin CN --value 10000 --date 2025-04-11";
    for (String line :
        List.of(
            "quote " + quote,
            "quote " + quote + " --json",
            "quote " + quote + " --format csv",
            "quote " + quote + " --format markdown",
            "quote " + quote + " --explain",
            "batch rows.csv",
            "batch rows.csv --format ndjson",
            "lock rows.csv",
            "check rows.lock --json",
            "diff rows.csv --from 2025-04-08 --to 2025-04-12",
            "entry rows.csv",
            "exposure trade.csv --date 2025-01-15 --against 2025-04-11",
            "timeline 9503.00.00 --origin CN --from 2025-01-01 --to 2025-05-01",
            "compare 9503.00.00 --origins CN,DE --value 10000 --date 2025-04-11",
            "next 9503.00.00 --origin CN --date 2025-04-11",
            "countries --date 2025-04-11",
            "interest 1000 --deposited 2025-03-01 --liquidated 2026-06-01",
            "explain 9903.01.63",
            "rates list --date 2025-04-11",
            "rates show 9903.01.63",
            "scenario list",
            "config show",
            "gaps",
            "pending",
            "completion bash",
            "--version")) {
      all.add(List.of(line.split(" ")));
    }
    return all.stream();
  }

  private static void help(CommandLine command, List<String> words, List<List<String>> all) {
    List<String> help = new ArrayList<>(words);
    help.add("--help");
    all.add(help);
    command
        .getSubcommands()
        .forEach(
            (name, each) -> {
              List<String> more = new ArrayList<>(words);
              more.add(name);
              help(each, more, all);
            });
  }

  private List<String> located(List<String> arguments) {
    Set<String> files = Set.of("rows.csv", "rows.lock", "trade.csv");
    return arguments.stream().map(each -> files.contains(each) ? at(each) : each).toList();
  }

  @ParameterizedTest
  @MethodSource("printing")
  void whatIsPrintedInPartEndsWith74AndOneError(List<String> arguments) {
    for (int room : new int[] {0, 20}) {
      Ended ended = run(new Failing("No space left on device", room), located(arguments));
      assertThat(ended.exitCode()).as("%s after %d bytes", arguments, room).isEqualTo(74);
      assertThat(ended.err())
          .containsOnlyOnce(
              arguments.contains("--json")
                  ? "\"message\":\"the output cannot be written to its end: No space left on"
                      + " device\""
                  : "tariff: the output cannot be written to its end: No space left on device\n"
                      + "  try: ")
          .doesNotContain("\tat ");
    }
  }

  @ParameterizedTest
  @MethodSource("printing")
  void aReaderWhoHasGoneEndsWith141AndNoError(List<String> arguments) {
    Ended ended = run(new Failing("Broken pipe", 0), located(arguments));
    assertThat(ended.exitCode()).as("%s", arguments).isEqualTo(141);
    assertThat(ended.err()).doesNotContain("  try: ");
  }

  @Test
  void aFolderThatIsNotThereEndsWith74() {
    for (List<String> each :
        List.of(
            List.of("batch", at("rows.csv"), "--out", at("no/such/out.csv")),
            List.of("batch", at("rows.csv"), "--errors", at("no/such/out.csv")),
            List.of("lock", at("rows.csv"), "--out", at("no/such/out.json")),
            List.of("check", at("rows.lock"), "--junit", at("no/such/out.xml")))) {
      assertThat(Answer.to(each).exitCode()).as("%s", each).isEqualTo(74);
    }
  }

  private List<List<String>> failingBatches(String target) {
    return List.of(
        List.of("batch", at("bad.csv"), "--out", target, "--fail-fast"),
        List.of("batch", at("printed.csv"), "--out", target),
        List.of("batch", at("bad.csv"), "--out", at("out.csv"), "--errors", target),
        List.of("batch", at("rows.csv"), "--out", target),
        List.of("lock", at("rows.csv"), "--out", target),
        List.of("check", at("rows.lock"), "--date", "2025-04-12", "--junit", target));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null 1 3", "full 1 7"})
  void aDeviceIsNeverRemovedNorReplaced(String node) throws Exception {
    String[] words = node.split(" ", -1);
    Path device = folder.resolve(words[0]);
    assumeTrue(
        made("mknod", "-m", "666", device.toString(), "c", words[1], words[2]),
        "devices can be made by root only");
    for (List<String> each : failingBatches(device.toString())) {
      int exitCode = Answer.to(each).exitCode();
      assertThat(isOther(device)).as("%s", each).isTrue();
      if (words[0].equals("full")
          && !each.contains("--fail-fast")
          && !each.contains(at("printed.csv"))) {
        assertThat(exitCode).as("%s", each).isEqualTo(74);
      }
    }
  }

  @Test
  void aPipeWithANameIsNeverRemovedNorReplaced() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(made("mkfifo", pipe.toString()), "there is no mkfifo");
    ExecutorService reader = Executors.newSingleThreadExecutor();
    try {
      for (List<String> each : failingBatches(pipe.toString())) {
        Future<byte[]> read = reader.submit(() -> Files.readAllBytes(pipe));
        Answer.to(each);
        read.get(20, TimeUnit.SECONDS);
        assertThat(isOther(pipe)).as("%s", each).isTrue();
      }
    } finally {
      reader.shutdownNow();
    }
  }

  @Test
  void whatTheProcessHoldsOpenIsAppendedTo() throws IOException {
    Path held = Path.of("/proc/self/fd");
    assumeTrue(Files.isDirectory(held), "there is no /proc");
    Path log = folder.resolve("log");
    Files.writeString(log, "before\n");
    try (InputStream open = Files.newInputStream(log)) {
      Path descriptor = descriptorOf(log, held);
      Answer answer = Answer.to("batch", at("rows.csv"), "--out", descriptor.toString());
      assertThat(answer.exitCode()).isZero();
      assertThat(open.read()).isEqualTo('b');
    }
    assertThat(Files.readString(log)).startsWith("before\nid,code").endsWith("\n");
  }

  private static Path descriptorOf(Path file, Path held) throws IOException {
    try (Stream<Path> all = Files.list(held)) {
      return all.filter(each -> isLinkTo(each, file)).findFirst().orElseThrow();
    }
  }

  private static boolean isLinkTo(Path link, Path file) {
    try {
      return Files.readSymbolicLink(link).equals(file.toRealPath());
    } catch (IOException e) {
      // One that was closed meanwhile.
      return false;
    }
  }

  @Test
  void aReplacedFileKeepsRightsOwnerAndNames() throws Exception {
    assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("unix"),
        "this is not a Unix");
    for (int mode : new int[] {0600, 0640, 0444 | 0200, 0666}) {
      for (boolean hasTwoNames : new boolean[] {false, true}) {
        Path file = folder.resolve("out" + mode + hasTwoNames);
        Files.writeString(file, "old");
        Files.setAttribute(file, "unix:mode", mode);
        made("chown", "1:2", file.toString());
        Object owner = Files.getAttribute(file, "unix:uid");
        Object group = Files.getAttribute(file, "unix:gid");
        if (hasTwoNames) {
          Files.createLink(folder.resolve("other" + mode), file);
        }
        Path link = folder.resolve("link" + mode + hasTwoNames);
        Files.createSymbolicLink(link, file.getFileName());

        assertThat(Answer.to("batch", at("rows.csv"), "--out", link.toString()).exitCode())
            .isZero();

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).startsWith("id,code");
        assertThat((int) Files.getAttribute(file, "unix:mode") & 07777).isEqualTo(mode);
        assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(owner);
        assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(group);
        assertThat(Files.getAttribute(file, "unix:nlink")).isEqualTo(hasTwoNames ? 2 : 1);
      }
    }
    assertThat(drafts()).isEmpty();
  }

  @Test
  void aLinkToNothingIsFollowed() throws IOException {
    Path link = folder.resolve("link");
    Files.createSymbolicLink(link, Path.of("target.csv"));

    assertThat(Answer.to("batch", at("rows.csv"), "--out", link.toString()).exitCode()).isZero();

    assertThat(link).isSymbolicLink();
    assertThat(Files.isRegularFile(folder.resolve("target.csv"), LinkOption.NOFOLLOW_LINKS))
        .isTrue();
  }

  @Test
  void aDraftThatWasLeftIsRemovedAfterADayAndNoOtherFile() throws IOException {
    Path old = Files.writeString(folder.resolve(".out.csv.3x9k.part"), "half");
    Path young = Files.writeString(folder.resolve(".out.csv.4y0l.part"), "half");
    Path other = Files.writeString(folder.resolve(".out.csv.backup-1.part"), "of the user");
    for (Path each : List.of(old, other)) {
      Files.setLastModifiedTime(each, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    }

    Answer.to("batch", at("rows.csv"), "--out", at("out.csv"));

    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(other).exists();
  }

  @Test
  void oneFileForTwoThingsIsRefusedBeforeAnythingIsOpened() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("rows.csv"));
    Files.createLink(folder.resolve("second.csv"), folder.resolve("rows.csv"));
    byte[] lock = Files.readAllBytes(folder.resolve("rows.lock"));
    for (List<String> each :
        List.of(
            List.of("batch", at("rows.csv"), "--out", at("rows.csv")),
            List.of("batch", at("rows.csv"), "--out", at("link.csv")),
            List.of("batch", at("link.csv"), "--out", at("second.csv")),
            List.of("batch", at("rows.csv"), "--errors", at("./rows.csv")),
            List.of("batch", at("rows.csv"), "--out", at("x.csv"), "--errors", at("x.csv")),
            List.of("batch", at("rows.csv"), "--out", at("x.csv"), "--errors", at("./x.csv")),
            List.of("lock", at("rows.csv"), "--out", at("rows.csv")),
            List.of("check", at("rows.lock"), "--junit", at("rows.lock")))) {
      Answer answer = Answer.to(each);
      assertThat(answer.exitCode()).as("%s", each).isEqualTo(2);
      assertThat(answer.err()).contains("are the same file");
    }
    assertThat(folder.resolve("rows.csv")).hasContent(ROWS);
    assertThat(Files.readAllBytes(folder.resolve("rows.lock"))).isEqualTo(lock);
    assertThat(folder.resolve("x.csv")).doesNotExist();
  }

  /** The scenario and the tables are read, whatever is written. */
  @Test
  void noOutputTakesThePlaceOfTheScenarioOrATable() throws IOException {
    Path tables = folder.resolve("tables");
    Files.createDirectories(tables.resolve("scenarios"));
    Path scenario = folder.resolve("scenario.json");
    for (Path file :
        List.of(
            scenario,
            tables.resolve("manifest.json"),
            tables.resolve("scenarios/fentanyl-removed.json"))) {
      Files.writeString(file, "{}");
    }
    List<String> goods = List.of("9503.00.00", "--origins", "CN,DE", "--value", "1", "--output");
    for (List<String> each :
        List.of(
            List.of("batch", at("rows.csv"), "--out"),
            List.of("batch", at("rows.csv"), "--out", at("y.csv"), "--errors"),
            List.of("lock", at("rows.csv"), "--out"),
            List.of("check", at("rows.lock"), "--junit"),
            List.of("timeline", "9503.00.00", "--origin", "CN", "--output"),
            Stream.concat(Stream.of("compare"), goods.stream()).toList())) {
      for (Path written :
          List.of(
              scenario,
              tables.resolve("manifest.json"),
              tables.resolve("scenarios/fentanyl-removed.json"))) {
        List<String> arguments = new ArrayList<>(each);
        arguments.add(written.toString());
        arguments.addAll(List.of("--rates", tables.toString(), "--scenario", scenario.toString()));
        Answer answer = Answer.to(arguments);
        assertThat(answer.exitCode()).as("%s", answer).isEqualTo(2);
        assertThat(answer.err()).containsAnyOf("are the same file", "is a file of the rate tables");
      }
    }
    assertThat(tables.resolve("manifest.json")).hasContent("{}");
    assertThat(scenario).hasContent("{}");
    assertThat(folder.resolve("y.csv")).doesNotExist();
  }

  @Test
  void anArgumentThatBeginsWithAnAtIsAText() {
    Answer answer = Answer.to("quote", "@" + at("rows.csv"), "--origin", "CN", "--value", "1");
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("is not a commodity code").doesNotContain("entry_date");
  }

  private List<Path> drafts() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(each -> each.toString().endsWith(".part")).toList();
    }
  }

  private static boolean isOther(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).isOther();
  }

  private static boolean made(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor() == 0;
  }
}
