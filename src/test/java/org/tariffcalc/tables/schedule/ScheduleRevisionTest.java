package org.tariffcalc.tables.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleRevisionTest {

  @ParameterizedTest
  @CsvSource({
    "2025_basic, 2025 Basic",
    "2025_rev_4, 2025 Rev. 4",
    "hts_2026_rev_10.json.gz, 2026 Rev. 10",
    "hts_2026_revision_11_json.json, hts_2026_revision_11_json.json",
    "2026-rev-11.json, 2026 Rev. 11",
    "2026 Rev. 11, 2026 Rev. 11",
    "htsdata.json, htsdata.json",
  })
  void nameOfAFileIsReadAsACitation(String name, String citation) {
    assertThat(ScheduleRevision.citation(name)).isEqualTo(citation);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025 Basic", "2026 Rev. 1", "2026 Rev. 32"})
  void yearWithBasicOrANumberIsACitation(String text) {
    assertThat(ScheduleRevision.isCitation(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2025",
        "2025 ",
        "2025 Rev. ",
        "2025 Rev. 0",
        "2025 Rev. 01",
        "Rev. 1",
        "2025 Rev. 100",
        "20x5 Basic"
      })
  void anythingElseIsNone(String text) {
    assertThat(ScheduleRevision.isCitation(text)).isFalse();
  }
}
