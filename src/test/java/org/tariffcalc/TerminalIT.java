package org.tariffcalc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged launcher on a terminal: width, color and pager. */
@DisabledOnOs(OS.WINDOWS)
class TerminalIT {

  private static final Path LAUNCHER =
      Path.of(System.getProperty("tariff.distribution"), "bin", "tariff").toAbsolutePath();
  private static final String ESCAPE = "\u001b[";
  private static final String TOYS = "quote 9503.00.00 -o CN -v 10000 -d 2025-04-11 --explain";

  /** A reader of its own, so that a paged answer is told from one that is not. */
  private static final String PAGER = "sed s/^/paged:/";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 97, 120})
  void linesAreAsWideAsTheTerminal(int columns) throws Exception {
    String plain = plain(onTerminal(columns, 200, TOYS, Map.of()));

    assertThat(plain).contains("Total duty, 145%", "14,500.00");
    assertThat(plain.lines().mapToInt(String::length).max().orElseThrow())
        .isBetween(columns - 8, columns);
  }

  @Test
  void totalsAndWarningsHaveColorOnATerminalAlone() throws Exception {
    String colored = onTerminal(80, 200, TOYS, Map.of());

    assertThat(colored.lines().filter(line -> line.contains(ESCAPE)))
        .anyMatch(line -> line.contains("Total duty, 145%"))
        .anyMatch(line -> line.contains("Check before you rely on this:"));
    assertThat(onTerminal(80, 200, TOYS + " --color never", Map.of())).doesNotContain(ESCAPE);
    assertThat(onTerminal(80, 200, TOYS, Map.of("NO_COLOR", "1"))).doesNotContain(ESCAPE);
    assertThat(onTerminal(80, 200, TOYS, Map.of("TERM", "dumb"))).doesNotContain(ESCAPE);
    assertThat(onTerminal(80, 200, TOYS + " > answer.txt", Map.of())).isBlank();
    assertThat(Files.readString(folder.resolve("answer.txt")))
        .contains("Total duty, 145%")
        .doesNotContain(ESCAPE);
  }

  @Test
  void whatIsLongerThanTheTerminalGoesToThePager() throws Exception {
    Map<String, String> paged = Map.of("PAGER", PAGER);

    assertThat(onTerminal(80, 20, "countries -d 2025-06-01", paged)).contains("paged:", "Vietnam");
    assertThat(onTerminal(80, 500, "countries -d 2025-06-01", paged))
        .contains("Vietnam")
        .doesNotContain("paged:");
    assertThat(onTerminal(80, 20, "countries -d 2025-06-01", Map.of("PAGER", "")))
        .contains("Vietnam")
        .doesNotContain("paged:");
  }

  private static String plain(String answer) {
    return answer.replaceAll("\u001b\\[[0-9;]*m", "");
  }

  /** What a shell on a terminal of that size shows of a command. */
  private String onTerminal(int columns, int rows, String command, Map<String, String> environment)
      throws IOException, InterruptedException {
    String shell = "stty cols " + columns + " rows " + rows + "; '" + LAUNCHER + "' " + command;
    Path shown = folder.resolve("shown");
    ProcessBuilder builder =
        new ProcessBuilder(List.of(scriptProgram(), "-qec", shell, "/dev/null"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(shown.toFile());
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "PATH",
                Path.of(System.getProperty("java.home"), "bin") + ":/usr/bin:/bin",
                "TERM",
                "xterm",
                "SHELL",
                "/bin/sh",
                "TARIFF_ARCHIVE",
                "off",
                "HOME",
                folder.toString()));
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(60, SECONDS)).as("the command ends within a minute").isTrue();
    String answer = Files.readString(shown, UTF_8).replace("\r", "");
    assertThat(process.exitValue()).as(answer).isZero();
    return answer;
  }

  /** The program of util-linux that gives a command a terminal. */
  private static String scriptProgram() {
    for (String place : List.of("/usr/bin/script", "/bin/script")) {
      if (Files.isExecutable(Path.of(place))) {
        return place;
      }
    }
    System.err.println(
        "NOTICE: no script(1) of util-linux; the launcher is not tried on a terminal");
    return abort("no script(1) of util-linux");
  }
}
