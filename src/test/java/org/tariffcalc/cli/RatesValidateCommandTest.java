package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tariffcalc.FixtureTables;

class RatesValidateCommandTest {

  @TempDir private Path folder;

  private Answer validate(Path rates) {
    return Answer.to("rates", "validate", "--rates", rates.toString());
  }

  @Test
  void validTablesGetOneLine() {
    Answer answer = validate(FixtureTables.withSchemasIn(folder).directory());

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.err()).isEmpty();
    assertThat(answer.out())
        .matches("\\d+ files of edition 2025-12-31-[0-9a-f]{12} keep every rule\n");
  }

  @Test
  void everyDefectIsPrintedAndTheTablesAreInvalid() {
    FixtureTables tables = FixtureTables.withSchemasIn(folder);
    tables.change("us-on-world.json", "\"to\": \"2026-07-23\"", "\"to\": \"2026-02-23\"");
    tables.change("lists/s232-steel.json", "\"73063050\", \"731815\"", "\"731815\", \"73063050\"");
    tables.sealed();

    Answer answer = validate(tables.directory());

    assertThat(answer.exitCode()).isEqualTo(78);
    assertThat(answer.out())
        .isEqualTo(
            """
            lists/s232-steel.json, groups[0].codes: code 73063050 stands behind 731815
            us-on-world.json, measures[us.s122.world].periods[0]: from 2026-02-24 is after to 2026-02-23
            """);
    assertThat(answer.err())
        .isEqualTo(
            "tariff: 2 defects in 2 files of "
                + tables.directory()
                + "\n  try: mend what is listed, then tariff rates seal\n");
  }

  @Test
  void directoryThatIsNotThereIsNoSetOfTables() {
    Path nowhere = folder.resolve("nowhere");
    Answer answer = validate(nowhere);

    assertThat(answer.exitCode()).isEqualTo(78);
    assertThat(answer.err()).startsWith("tariff: no rate tables in " + nowhere + "\n");
  }
}
