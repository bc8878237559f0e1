package org.tariffcalc.tables.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tariffcalc.tables.RateTables;

class CountryNameTest {

  /** Read through by hand: each of the other names stands in a sentence as it is. */
  private static final Set<String> WITH_ARTICLE =
      Set.of(
          "Bahamas",
          "British Indian Ocean Territory",
          "British Virgin Islands",
          "Caribbean Netherlands",
          "Cayman Islands",
          "Central African Republic",
          "Cocos (Keeling) Islands",
          "Comoros",
          "Cook Islands",
          "Democratic Republic of the Congo",
          "Dominican Republic",
          "Falkland Islands",
          "Faroe Islands",
          "French Southern Territories",
          "Gambia",
          "Isle of Man",
          "Maldives",
          "Marshall Islands",
          "Netherlands",
          "Northern Mariana Islands",
          "Palestinian territories",
          "Philippines",
          "Pitcairn Islands",
          "Republic of the Congo",
          "Solomon Islands",
          "Turks and Caicos Islands",
          "US Virgin Islands",
          "United Arab Emirates",
          "United Kingdom",
          "United States",
          "United States Minor Outlying Islands",
          "Åland Islands");

  @Test
  void everyCountryOfTheTablesHasItsArticleOrNone() {
    Countries countries = RateTables.open(Path.of("rates")).countries();
    Set<String> found = new TreeSet<>();
    countries
        .names()
        .forEach(
            (code, name) -> {
              String inSentence = countries.inSentence(code);
              assertThat(inSentence).isIn(name, "the " + name);
              if (!inSentence.equals(name)) {
                found.add(name);
              }
            });

    assertThat(found).isEqualTo(new TreeSet<>(WITH_ARTICLE));
  }
}
