package org.tariffcalc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user says of the members of objects, as of the columns of a header. */
class NdjsonMembersTest {

  private static final String ROW =
      "{\"code\":\"9503.00.0073\",\"origin\":\"CN\",\"value\":10000,"
          + "\"Release Date\":\"2025-04-11\"}\n";

  private static final String PLAIN =
      "{\"code\":\"9503.00.0073\",\"origin\":\"CN\",\"value\":10000,\"buyer\":\"A\"}\n";

  @Test
  void memberThatMayBearOnTheDutyIsNotPassedBy() {
    Answer answer = batch(ROW);

    assertThat(answer.exitCode()).isEqualTo(65);
    assertThat(answer.err())
        .contains("the member 'Release Date' is not understood and may bear on the duty")
        .contains("--map \"Release Date=entry_date\"");
  }

  @Test
  void memberThatMayBearOnTheDutyStopsEveryCommand(@TempDir Path folder) throws IOException {
    String list = Files.writeString(folder.resolve("list.ndjson"), PLAIN + ROW).toString();
    List<List<String>> commands =
        List.of(
            List.of("batch", list),
            List.of("lock", list),
            List.of("next", list),
            List.of("compare", list, "--origins", "VN"),
            List.of("diff", list, "--from", "2025-04-01", "--to", "2025-04-11"));

    for (List<String> command : commands) {
      Answer answer = Answer.to(command);

      assertThat(answer.exitCode()).as("%s", command).isEqualTo(65);
      assertThat(answer.err())
          .as("%s", command)
          .contains("line 2: the member 'Release Date' is not understood and may bear on the duty")
          .contains("  try: --map \"Release Date=entry_date\" if it says that");
    }
  }

  @Test
  void memberInsideAShipmentIsNotPassedByEither() {
    Answer answer = batch("{\"shipment\":" + ROW.strip() + "}\n");

    assertThat(answer.exitCode()).isEqualTo(65);
    assertThat(answer.err()).contains("the member 'Release Date' is not understood");
  }

  @Test
  void otherMembersAreNamedOnceInOrder(@TempDir Path folder) throws IOException {
    String rows = PLAIN + PLAIN.replace("\"buyer\"", "\"aisle\"") + PLAIN;
    String list = Files.writeString(folder.resolve("list.ndjson"), rows).toString();

    for (List<String> command : List.of(List.of("batch", list), List.of("lock", list))) {
      assertThat(Answer.to(command).err().lines().toList())
          .as("%s", command)
          .containsOnlyOnce("tariff: note: members not read: aisle, buyer");
    }
    assertThat(Answer.to("batch", list, "--ignore", "buyer", "--ignore", "nobody").err())
        .contains("members not read: aisle\n")
        .contains("no row has the member nobody, which --map or --ignore names");
  }

  @Test
  void mapSaysWhatAMemberHolds() {
    // 20% and 125% of 10,000 on 11 April 2025 (EO 14228, EO 14266).
    assertThat(batch(ROW, "--map", "Release Date=entry_date").out()).contains(",14500.00,");
  }

  @Test
  void mapTakesTheOtherOfTwoMembers() {
    String row = ROW.replace("\"value\"", "\"date\":\"2026-06-15\",\"value\"");

    assertThat(batch(row, "--map", "Release Date=entry_date", "--ignore", "date").out())
        .contains(",14500.00,");
  }

  @Test
  void ignoreSaysThatItHoldsNothing() {
    // Section 122 at 10% on 15 June 2026 (Proclamation 11012).
    assertThat(batch(ROW, "--ignore", "Release Date", "--date", "2026-06-15").out())
        .contains("2025-04-11")
        .contains(",1000.00,");
  }

  @Test
  void listsAndFilesToColumnsAreReadTheSame(@TempDir Path folder) throws IOException {
    Path list = folder.resolve("list.ndjson");
    Files.writeString(list, ROW);

    assertThat(Answer.to("lock", list.toString(), "--map", "Release Date=entry_date").out())
        .contains("\"entryDate\": \"2025-04-11\"")
        .contains("\"totalDuty\": 14500.00");
    assertThat(
            Answer.to(
                    "batch", list.toString(), "--format", "csv", "--map", "Release Date=entry_date")
                .out())
        .startsWith("code,origin,value,entry_date,customs_value");
  }

  private static Answer batch(String rows, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("batch", "-", "--in-format", "ndjson", "--format", "csv"));
    arguments.addAll(List.of(options));
    return Answer.fed(rows.getBytes(UTF_8), arguments);
  }
}
