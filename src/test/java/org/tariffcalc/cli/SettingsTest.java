package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tariffcalc.cli.process.Settings;
import org.tariffcalc.cli.process.Streams;
import org.tariffcalc.cli.process.TablesInUse;
import org.tariffcalc.customs.TariffException.InputError;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Options set outside the command line: which source counts, and what is said of it. */
class SettingsTest {

  @TempDir private Path folder;

  @Test
  void theEnvironmentCountsBeforeTheFolderAndTheFolderBeforeTheUser() throws IOException {
    Path config = Files.createDirectories(folder.resolve("config/tariff"));
    Files.writeString(config.resolve("tariff.toml"), "format = \"csv\"\nmode = \"air\"\n");
    Files.writeString(folder.resolve("tariff.json"), "{\"format\": \"markdown\", \"to\": \"US\"}");
    Map<String, String> environment =
        Map.of("XDG_CONFIG_HOME", folder.resolve("config").toString(), "TARIFF_FORMAT", "json");

    Settings settings = Settings.of(environment, folder);

    assertThat(settings.values("quote", "format")).containsExactly("json");
    assertThat(settings.values("quote", "to")).containsExactly("US");
    assertThat(settings.values("quote", "mode")).containsExactly("air");
  }

  @Test
  void aTableOfACommandIsForThatCommandAlone() throws IOException {
    Files.writeString(
        folder.resolve("tariff.toml"), "[quote]\nclaim = [\"9903.01.34\", \"9903.88.69\"]");

    Settings settings = Settings.of(Map.of(), folder);

    assertThat(settings.values("quote", "claim")).containsExactly("9903.01.34", "9903.88.69");
    assertThat(settings.values("next", "claim")).isEmpty();
  }

  // 20% fentanyl and 125% reciprocal, as the README's toys.
  @Test
  void aQuoteTakesWhatIsSetAndTheCommandLineBeforeIt() throws IOException {
    Files.writeString(folder.resolve("tariff.toml"), "origin = \"CN\"\nfield = \"dutyPercent\"\n");
    Settings settings = Settings.of(Map.of(), folder);

    assertThat(quote(settings)).isEqualTo("145");
    assertThat(quote(settings, "--field", "totalDuty")).isEqualTo("14500.00");
  }

  @Test
  void aSectionThatIsNoCommandIsAnErrorWithASuggestion() throws IOException {
    Files.writeString(folder.resolve("tariff.toml"), "[quot]\nformat = \"json\"\n");
    Settings settings = Settings.of(Map.of(), folder);

    assertThatThrownBy(() -> ConfigShowCommand.show(settings, new PrintWriter(new StringWriter())))
        .isInstanceOf(InputError.class)
        .hasMessageContaining("section 'quot'")
        .extracting(error -> ((InputError) error).remedy())
        .isEqualTo("[quote]");
  }

  @Test
  void allThatNoCommandKnowsIsNamedAtOnce() throws IOException {
    Files.writeString(
        folder.resolve("tariff.toml"), "colour = \"x\"\nzip = \"3\"\n[quot]\ndate = \"today\"\n");
    Settings settings = Settings.of(Map.of(), folder);

    assertThatThrownBy(() -> ConfigShowCommand.show(settings, new PrintWriter(new StringWriter())))
        .isInstanceOf(InputError.class)
        .hasMessageContainingAll("'colour'", "'zip'", "section 'quot'")
        .extracting(error -> ((InputError) error).remedy())
        .asString()
        .contains("color", "[quote]");
  }

  @Test
  void settingsAsJsonNameValueAndSource() throws IOException {
    Files.writeString(folder.resolve("tariff.toml"), "[quote]\nmode = \"air\"\n");
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);

    ConfigShowCommand.json(
        Settings.of(Map.of(), folder), new TablesInUse(Path.of("rates"), "--rates"), out);
    out.flush();

    assertThat(text.toString())
        .startsWith("{\"settings\":[{\"command\":\"quote\",\"option\":\"mode\",\"value\":\"air\",")
        .contains("\"tables\":{\"edition\":");
  }

  @Test
  void anOptionThatNoCommandHasIsAnErrorWithASuggestion() throws IOException {
    Files.writeString(folder.resolve("tariff.json"), "{\"orgin\": \"CN\"}");
    Settings settings = Settings.of(Map.of(), folder);

    assertThatThrownBy(() -> ConfigShowCommand.show(settings, new PrintWriter(new StringWriter())))
        .isInstanceOfSatisfying(
            InputError.class,
            error -> {
              assertThat(error.wrong()).contains("tariff.json", "'orgin'");
              assertThat(error.remedy()).isEqualTo("origin");
            });
  }

  @Test
  void eachValueIsShownWithItsSource() throws IOException {
    Files.writeString(folder.resolve("tariff.json"), "{\"format\": \"csv\"}");
    StringWriter shown = new StringWriter();

    ConfigShowCommand.show(
        Settings.of(Map.of("TARIFF_FORMAT", "json"), folder), new PrintWriter(shown, true));

    assertThat(shown.toString().lines())
        .containsExactly(
            "--format = json    from TARIFF_FORMAT",
            "--format = csv    from "
                + folder.resolve("tariff.json")
                + ", overruled by TARIFF_FORMAT");
  }

  /** Every option of every command that takes a file, and those that go with the tables. */
  static List<String> optionsThatNameFiles() {
    Set<String> names = new TreeSet<>(Set.of("batch unsealed"));
    addFiles(TariffCommand.commandLine(Streams.none()), "", names);
    return List.copyOf(names);
  }

  private static void addFiles(CommandLine command, String path, Set<String> names) {
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (option.type() == Path.class) {
        names.add(path + " " + option.longestName().substring(2));
      }
    }
    command
        .getSubcommands()
        .forEach((name, each) -> addFiles(each, (path + " " + name).strip(), names));
  }

  @ParameterizedTest
  @MethodSource("optionsThatNameFiles")
  void aFileOfTheWorkingFolderNamesNoOtherFile(String commandAndOption) throws IOException {
    int end = commandAndOption.lastIndexOf(' ');
    String command = commandAndOption.substring(0, end);
    String option = commandAndOption.substring(end + 1);
    Path victim = Files.writeString(folder.resolve("victim"), "precious");
    Files.writeString(folder.resolve("tariff.json"), "{\"" + option + "\": \"" + victim + "\"}");

    Answer answer = answer(Settings.of(Map.of(), folder), command.split(" ", -1));

    assertThat(answer.exitCode()).as("%s", answer).isEqualTo(65);
    assertThat(answer.err()).contains("sets '" + option + "'", "working folder");
    assertThat(victim).hasContent("precious");
  }

  @Test
  void theUsersOwnFileMayNameTables() throws IOException {
    Path config = Files.createDirectories(folder.resolve("config/tariff"));
    Files.writeString(config.resolve("tariff.toml"), "rates = \"" + folder + "/none\"\n");
    Map<String, String> environment =
        Map.of("XDG_CONFIG_HOME", folder.resolve("config").toString());

    Answer answer =
        answer(
            Settings.of(environment, folder.resolve("elsewhere")),
            "quote",
            "9503.00.00",
            "-o",
            "CN",
            "-v",
            "1");

    assertThat(answer.exitCode()).isEqualTo(66);
    assertThat(answer.err()).contains(folder + "/none");
  }

  @Test
  void aMisspeltKeyIsNamedByEveryCommand() throws IOException {
    Files.writeString(folder.resolve("tariff.toml"), "orgin = \"CN\"\n");

    Answer answer = answer(Settings.of(Map.of(), folder), "quote", "9503.00.00", "-v", "1");

    assertThat(answer.exitCode()).isEqualTo(65);
    assertThat(answer.err()).contains("'orgin'", "try: origin");
  }

  @Test
  void theAnswerNamesTheSettingsThatItUsed() throws IOException {
    Files.writeString(folder.resolve("tariff.toml"), "origin = \"CN\"\nmode = \"air\"\n");

    Answer answer =
        answer(
            Settings.of(Map.of("TARIFF_VALUE", "10000"), folder),
            "quote",
            "9503.00.00",
            "-d",
            "2025-04-11",
            "--mode",
            "truck");

    String file = folder.resolve("tariff.toml").toString();
    assertThat(answer.err().lines())
        .contains(
            "tariff: note: settings used: --origin=CN ("
                + file
                + "), --value=10000 (TARIFF_VALUE)");
  }

  private static Answer answer(Settings settings, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Main.run(
            settings,
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            arguments);
    return new Answer(
        List.of(arguments),
        exitCode,
        out.toString(StandardCharsets.UTF_8),
        err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aBrokenFileIsNamed() throws IOException {
    Files.writeString(folder.resolve("tariff.toml"), "format = ");

    assertThatThrownBy(() -> Settings.of(Map.of(), folder))
        .isInstanceOf(InputError.class)
        .hasMessageContaining("tariff.toml");
  }

  private static String quote(Settings settings, String... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
    String[] plain = {"quote", "9503.00.00", "-v", "10000", "--date", "2025-04-11"};
    String[] args = java.util.Arrays.copyOf(plain, plain.length + more.length);
    System.arraycopy(more, 0, args, plain.length, more.length);
    PrintStream nowhere =
        new PrintStream(ByteArrayOutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Main.run(settings, InputStream.nullInputStream(), stream, nowhere, args);
    stream.flush();
    return out.toString(StandardCharsets.UTF_8).strip();
  }
}
