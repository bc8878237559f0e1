package org.tariffcalc.output.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chinese acts as an English screen names them. */
class ChineseActsTest {

  private static final Pattern ACTS = Pattern.compile("\"legalBasis\": \\[([^\\]]*)\\]");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "税委会公告2025年第5号 | TC Announcement No. 5 of 2025",
        "税委会公告〔2018〕6号, 附件4 | TC Announcement No. 6 of 2018, annex 4",
        "税委会〔2018〕13号 | TC Notice No. 13 of 2018",
        "海关总署令第272号, article 13 | GACC Order No. 272, article 13",
        "财政部 税务总局 海关总署公告2019年第39号 | MOF, STA and GACC Announcement No. 39 of 2019",
        "增值税法 (VAT Law), article 10 | China's VAT Law, article 10",
        "消费税暂行条例 (国务院令第539号)"
            + " | China's regulations on consumption tax (State Council Order No. 539)",
        "税委会公告2024年, sixteenth extension list | TC Announcement of 2024, sixteenth extension list",
        "90 FR 15041 | 90 FR 15041",
      })
  void anActReadsInEnglish(String citation, String english) {
    assertThat(ChineseActs.english(citation)).isEqualTo(english);
    assertThat(ChineseActs.english(Paragraph.unbroken(citation)))
        .isEqualTo(Paragraph.unbroken(english));
  }

  @Test
  void aCitationKeepsTheChineseInBrackets() {
    String cited = ChineseActs.cited("税委会公告2025年第5号, 增值税法 (VAT Law)");

    assertThat(cited)
        .isEqualTo("TC Announcement No. 5 of 2025 (税委会公告2025年第5号), China's VAT Law (增值税法)");
    assertThat(ChineseActs.english(cited)).isEqualTo(cited);
  }

  @Test
  void everyActOfTheTablesReadsInEnglish() throws IOException {
    List<String> acts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("rates"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        Matcher found = ACTS.matcher(Files.readString(file, StandardCharsets.UTF_8));
        while (found.find()) {
          acts.add(found.group(1));
        }
      }
    }

    assertThat(acts)
        .filteredOn(each -> CHINESE.matcher(each).find())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(ChineseActs.english(each)).doesNotContainPattern(CHINESE));
  }
}
