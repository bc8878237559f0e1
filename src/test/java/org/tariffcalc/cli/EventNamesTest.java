package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The names of events at the steps of a picture: what happened on the days on which the rates of
 * these goods and this origin changed, as the table of days in the research notes has them.
 */
class EventNamesTest {

  private static final Pattern TEXT =
      Pattern.compile("<text [^>]*font-size=\"11\" class=\"text\"[^>]*>([^<]+)</text>");

  // EO 14257, 14266 and 14326; Proclamation 11012; 91 FR 47318. Cars: Proclamation 10908 and the
  // agreements with the United Kingdom (30 June 2025) and Japan (16 September 2025). Brazil: EO
  // 14323, farm goods exempt on 13 November 2025. India: EO 14329, ended 7 February 2026.
  // Furniture: Proclamation 10976, Korea's 15% from 14 November 2025.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9503.00.00 | VN | Liberation Day duty, Country rates, 90-day pause, New country rates,"
            + " Section 122 surcharge, Forced-labor duty",
        "9503.00.00 | CN | Fentanyl duty, Fentanyl duty doubled, Liberation Day duty,"
            + " 84% on China, 125% on China, Geneva truce, Busan deal, Section 122 surcharge,"
            + " Forced-labor duty",
        "8703.23.01 | JP | Car duty, Japan deal",
        "8703.23.01 --claim 9903.94.31 | GB | Car duty, UK deal",
        "0901.11.00 | BR | Liberation Day duty, 40% on Brazil, Farm goods exempt",
        "6109.10.00 | IN | Liberation Day duty, Country rates, 90-day pause, New country rates,"
            + " Russian oil duty, Russian oil duty ends, Section 122 surcharge, Forced-labor duty",
        "9401.61.60.11 | KR | Liberation Day duty, Country rates, 90-day pause,"
            + " New country rates, Furniture duty, Korea deal",
        "7208.51.00 | VN | Steel at 50%, Metals reform",
      })
  void eachStepHasTheNameOfItsDay(String code, String origin, String events) {
    List<String> arguments = new ArrayList<>(List.of("timeline"));
    arguments.addAll(List.of(code.split(" ")));
    arguments.addAll(List.of("-o", origin, "--to", "2026-10-10", "--format", "svg"));
    String picture = Answer.to(arguments).out();

    assertThat(named(picture)).containsSubsequence(events.split(", ", -1));
  }

  private static List<String> named(String picture) {
    List<String> names = new ArrayList<>();
    Matcher found = TEXT.matcher(picture);
    while (found.find()) {
      names.add(found.group(1));
    }
    return names;
  }
}
