package org.tariffcalc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of the page, run as they stand there with the packaged program on the PATH. */
@DisabledOnOs(OS.WINDOWS)
class RecipesIT {

  private static final Path BIN =
      Path.of(System.getProperty("tariff.distribution"), "bin").toAbsolutePath();

  /** Toys of China, 14,500.00, and 25% of 10,000 of tomatoes of Mexico. */
  private static final String REFUNDABLE = "tariff: note: refundable: 17,000.00 USD in 2 rows\n";

  @TempDir private Path folder;

  @BeforeEach
  void listOfProductsOfTheReadme() throws IOException {
    Files.writeString(folder.resolve("products.csv"), block("csv", 0));
  }

  /** 20% and 125% on toys of China; 8.5% and 10% on leather shoes of Germany. */
  @Test
  void shellLoopPrintsAFigureForEachLine() throws Exception {
    assertThat(bash(block("bash", 1)).out())
        .isEqualTo("9503.00.00 of CN: 145%\n6403.99.60 of DE: 18.5%\n");
  }

  @Test
  void makefileMakesTheLockOnceAndFailsWhenTheDutyChanged() throws Exception {
    assumeInstalled("make");
    Files.writeString(folder.resolve("Makefile"), block("make", 0));

    assertThat(bash("make --silent duty").exitCode()).isZero();
    assertThat(bash("make --question tariff.lock.json").exitCode()).isZero();

    Path lock = folder.resolve("tariff.lock.json");
    Files.writeString(
        lock, Files.readString(lock).replaceFirst("\"amount\": [0-9.]+", "\"amount\": 1.00"));
    assertThat(bash("make --silent duty").exitCode()).isEqualTo(2);
  }

  /** On 8 April 2025 toys owed 30%, on the day of the check another duty. */
  @Test
  void stepOfTheWorkflowAnnotatesAndReports() throws Exception {
    bash("tariff lock products.csv --date 2025-04-08 --out tariff.lock.json");

    Run step = bash(command(block("yaml", 1)));

    assertThat(step.exitCode()).isEqualTo(1);
    assertThat(step.out()).startsWith("::error file=tariff.lock.json,line=6,title=Duty of TOY-1");
    assertThat(folder.resolve("duty.xml")).content().contains("<testsuite name=\"tariff check\"");
  }

  private static String command(String workflow) {
    return workflow
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("run: "))
        .map(line -> line.substring("run: ".length()))
        .findFirst()
        .orElseThrow();
  }

  /** From 30% to 145% of 10,000 are 11,500. */
  @Test
  void jqTakesFiguresOutOfTheJson() throws Exception {
    assumeInstalled("jq");

    assertThat(bash(block("bash", 2)).out().lines())
        .satisfiesExactly(
            base -> assertThat(base).startsWith("9503.00.00\tFree\tHTSUS "),
            fentanyl -> assertThat(fentanyl).isEqualTo("9903.01.24\t20%\tEO 14228"),
            reciprocal -> assertThat(reciprocal).startsWith("9903.01.63\t125%\t"),
            changed -> assertThat(changed).matches("TOY-1 11500(\\.00)?"));
  }

  /**
   * Beef: 4.4 cents on 2,500 kg are 110.00, 10% of 8,000 are 800.00. Held unlawful: 14,500.00 of
   * the toys, 10% of 5,000 and of 8,000 in the pause.
   */
  @Test
  void batchPricesEveryRowOfTheList() throws Exception {
    Run batch = bash(block("bash", 0));

    assertThat(batch)
        .isEqualTo(new Run(0, "", "tariff: note: refundable: 15,800.00 USD in 3 rows\n"));
    assertThat(Files.readAllLines(folder.resolve("priced.csv")))
        .hasSize(4)
        .last()
        .asString()
        .startsWith("BEEF-3,0201.10.05,AU,8000,2500,kg,8000.00,4.4¢/kg,110.00,10,800.00,910.00,");
    assertThat(Files.readAllLines(folder.resolve("unpriced.csv"))).hasSize(1);
  }

  /** 145% of 10,000; 18.5% of 5,000; 4.4 cents on 2,500 kg and 10% of 8,000. */
  @Test
  void duckDbSumsTheDutyOfABatchByOrigin() throws Exception {
    bash("tariff batch products.csv --date 2025-04-11 --out priced.csv");
    String query = block("sql", 0).replace("priced.csv", folder.resolve("priced.csv").toString());

    assertThat(rows(query)).containsExactly("CN 14500.0 145.0", "DE 925.0 18.5", "AU 910.0 11.38");
  }

  /** As above; the code without dots has kept its zero, 3.9 cents a kg on 30 kg are 1.17. */
  @Test
  void parquetComesAndGoesByWayOfDuckDb() throws Exception {
    installDuckDb();
    parquetOfTheReadme();

    Run batch = bash(block("bash", 3));

    assertThat(batch).isEqualTo(new Run(0, "", REFUNDABLE));
    assertThat(rows(pricedParquet())).containsExactly("07020020 2501.17 MX", "95030000 14500.0 CN");
  }

  @Test
  void whatIsSaidOfParquetWorks() throws Exception {
    installDuckDb();
    parquetOfTheReadme();

    Run in = bash(remedy("tariff batch rows.parquet"));
    bash(remedy("tariff batch - < rows.parquet"));
    Run out = bash(remedy("tariff batch rows.csv -O priced.parquet"));

    assertThat(in.exitCode()).isZero();
    assertThat(in.out().lines()).hasSize(3);
    assertThat(out).isEqualTo(new Run(0, "", REFUNDABLE));
    assertThat(rows(pricedParquet())).containsExactly("07020020 2501.17 MX", "95030000 14500.0 CN");
  }

  private String remedy(String refused) throws IOException, InterruptedException {
    Run run = bash(refused);
    assertThat(run.exitCode()).as(refused).isIn(2, 65);
    return run.err().lines().skip(1).findFirst().orElseThrow().substring("  try: ".length());
  }

  /** Two rows with codes as text, without dots. */
  private void parquetOfTheReadme() throws SQLException {
    DuckDb.execute(
        "copy (select * from (values ('07020020', 'MX', 10000, date '2025-04-11', 30, 'kg'),"
            + " ('95030000', 'CN', 10000, date '2025-04-11', null, null))"
            + " t(code, origin, value, entry_date, quantity, unit)) to '"
            + folder.resolve("rows.parquet")
            + "'");
  }

  private String pricedParquet() {
    return "select code, total_duty, origin from '" + folder.resolve("priced.parquet") + "'";
  }

  /** The command of that name, made of its driver; newer Java warns of native code unless told. */
  private void installDuckDb() throws IOException {
    String classes = System.getProperty("java.class.path");
    Path command =
        Files.writeString(
            folder.resolve("duckdb"),
            "#!/bin/sh\nexec \"$JAVA_HOME/bin/java\" --enable-native-access=ALL-UNNAMED -cp '"
                + classes
                + "' '"
                + DuckDb.class.getName()
                + "' \"$2\"\n");
    assertThat(command.toFile().setExecutable(true)).isTrue();
  }

  /** Runs one statement, as {@code duckdb -c} does; a process of its own starts with it. */
  static final class DuckDb {
    private DuckDb() {}

    public static void main(String[] arguments) throws SQLException {
      execute(arguments[0]);
    }

    static void execute(String sql) throws SQLException {
      try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
          Statement statement = duckDb.createStatement()) {
        statement.execute(sql);
      }
    }
  }

  private static List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        rows.add(result.getString(1) + " " + result.getString(2) + " " + result.getString(3));
      }
    }
    return rows;
  }

  private record Run(int exitCode, String out, String err) {}

  private Run bash(String script) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", script)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    String separator = System.getProperty("path.separator");
    builder
        .environment()
        .merge("PATH", BIN.toString(), (path, bin) -> bin + separator + folder + separator + path);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    assertThat(process.waitFor(120, SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private static void assumeInstalled(String program) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("bash", "-c", "command -v " + program).start();
    assumeTrue(process.waitFor() == 0, program + " is not installed: its recipe is not run");
  }

  /** A block of the recipes in a language. */
  private static String block(String language, int index) throws IOException {
    String page = Files.readString(Path.of("src", "site", "markdown", "recipes.md"));
    String fence = "```" + language + "\n";
    int at = 0;
    for (int i = 0; i <= index; i++) {
      at = page.indexOf(fence, at) + fence.length();
      assertThat(at).as("block %d of %s in the recipes", i, language).isGreaterThan(fence.length());
    }
    return page.substring(at, page.indexOf("```", at));
  }
}
