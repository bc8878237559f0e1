package org.tariffcalc.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tariffcalc.output.rates.HeadingRuns;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.TextTable;

/** How listings are laid out: tables, paragraphs, runs of headings. */
class LayoutTest {

  @Test
  void tableIsAsNarrowAsItsCells() {
    TextTable table =
        new TextTable(80)
            .column("CC", TextTable.Column.RIGID)
            .column("RATE", TextTable.Column.NUMBER);
    table.row("VN", "46%");
    table.row("CN", "125%");

    assertThat(table.text()).isEqualTo("CC  RATE\nVN   46%\nCN  125%\n");
  }

  @Test
  void flexibleColumnBreaksAtBlanksWhenTheTableIsTooWide() {
    TextTable table =
        new TextTable(18)
            .column("NAME", TextTable.Column.FLEXIBLE)
            .column("RATE", TextTable.Column.RIGID);
    table.row("Bosnia and Herzegovina", "35%");

    assertThat(table.text()).isEqualTo("NAME          RATE\nBosnia and    35%\nHerzegovina\n");
  }

  @Test
  void nameThatDoesNotFitHasALineToItself() {
    TextTable table =
        new TextTable(18)
            .column("NAME", TextTable.Column.NAME)
            .column("RATE", TextTable.Column.RIGID);
    table.row("us.s122.world", "10%");

    assertThat(table.text()).isEqualTo("NAME          RATE\nus.s122.world\n              10%\n");
  }

  @Test
  void cellMayHaveSeveralLines() {
    TextTable table =
        new TextTable(80)
            .column("CC", TextTable.Column.RIGID)
            .column("RATE", TextTable.Column.NUMBER)
            .column("ACT", TextTable.Column.RIGID);
    table.section("section");
    table.row("CN", "20%\n+ 125%", "EO 14228");

    assertThat(table.text())
        .isEqualTo("CC    RATE  ACT\nsection\nCN     20%  EO 14228\n    + 125%\n");
  }

  @Test
  void rowMustHaveACellForEachColumn() {
    TextTable table = new TextTable(80).column("CC", TextTable.Column.RIGID);

    assertThatThrownBy(() -> table.row("CN", "20%")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void paragraphBreaksAtTheLastBlankThatFits() {
    assertThat(Paragraph.of("  ", "    ", "one two three four", 12))
        .isEqualTo("  one two\n    three\n    four\n");
  }

  @Test
  void wordThatIsTooLongBreaksBehindACommaOrAFullStopOrStaysWhole() {
    assertThat(Paragraph.broken("us.ieepa.world", 10)).containsExactly("us.ieepa.", "world");
    assertThat(Paragraph.broken("unbreakable", 5)).containsExactly("unbreakable");
    assertThat(Paragraph.broken("unbreakable it is", 5)).containsExactly("unbreakable", "it is");
  }

  @Test
  void headingsThatFollowEachOtherAreARun() {
    assertThat(
            HeadingRuns.of(
                List.of(
                    "9903.01.43",
                    "9903.01.44",
                    "9903.01.45",
                    "9903.01.47",
                    "9903.01.48",
                    "9903.02.49")))
        .containsExactly("9903.01.43 to 9903.01.45", "9903.01.47", "9903.01.48", "9903.02.49");
  }

  @Test
  void noHeadingsAreNoRun() {
    assertThat(HeadingRuns.of(List.of())).isEmpty();
  }
}
