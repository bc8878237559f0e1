package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindCommandTest {

  private static Answer answer(String command) {
    return Answer.to(command.split(" ", -1));
  }

  @Test
  void wordsAreAnsweredWithHeadingsNamesRatesAndUnits() {
    Approved.is(answer("find electric kettle --date 2026-06-01").out());
  }

  @Test
  void theDutyOfAnOriginStandsBesideTheBaseRate() {
    Approved.is(answer("find office chair --date 2026-06-01 --origin CN --limit 2").out());
  }

  @Test
  void aCodeInPlaceOfWordsShowsWhatShowDoes() {
    String shown = answer("show 8516.40 --date 2026-06-01").out();

    assertThat(answer("find 8516.40 --date 2026-06-01").out()).isEqualTo(shown);
    Approved.is(shown);
  }

  @Test
  void csvHasARowForEachLine() {
    Approved.is(answer("show 8516.40 --date 2026-06-01 --origin CN --csv").out());
  }

  @Test
  void jsonKeepsItsSchema() {
    PublishedSchema schema = new PublishedSchema("find");
    schema.holds(answer("find electric kettle --date 2026-06-01 --json").out());
    schema.holds(answer("show 9401 --origin VN --date 2026-06-01 --json").out());
    // A rate by weight cannot be told in percent without one.
    schema.holds(answer("show 0201 --origin AR --date 2026-06-01 --json").out());
    schema.holds(answer("find office chair --importer CN --json").out());
  }

  @Test
  void goodsIntoChinaHaveNamesOfSixDigitsAndItSaysSo() {
    assertThat(answer("find electric kettle --importer CN").out())
        .contains("8516.79  Other household heating appliances")
        .contains("names of six digits");
  }

  @Test
  void itSaysThatItDoesNotClassifyAndWhereToAsk() {
    assertThat(answer("find sofa").out()).contains("does not classify", "rulings.cbp.gov");
  }

  @Test
  void mistakesAreToldWithWhatToTry() {
    assertThat(answer("find xyzzyq").err())
        .isEqualTo(
            """
            tariff: no name of goods has the words 'xyzzyq'
              try: other words for the goods, what they are made of or used for
            """);
    assertThat(answer("find sofa --limit 0").err())
        .startsWith("tariff: --limit 0 is not 1 to 50\n");
    assertThat(answer("show 7701").err())
        .startsWith("tariff: 7701 stands for no line of the schedule");
    assertThat(answer("find sofa --importer VN").err())
        .startsWith("tariff: 'VN' after --importer is not US or CN\n");
  }
}
