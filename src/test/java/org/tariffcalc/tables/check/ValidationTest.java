package org.tariffcalc.tables.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tariffcalc.FixtureTables;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.tables.json.Defect;

/** One broken rule, one line of the report: each case spoils a valid set in a single place. */
class ValidationTest {

  private static final String WORLD = "us-on-world.json";
  private static final String CHINA = "us-on-china.json";
  private static final String PAUSED = "paused-countries.json";
  private static final String STEEL_LIST = "lists/s232-steel.json";
  private static final String S301_LIST = "lists/s301-china.json";
  private static final String S122_PERIOD = "measures[us.s122.world].periods[0]";

  @TempDir private Path folder;

  @Test
  void theFixtureIsValid() {
    Validation validation = Validation.of(FixtureTables.withSchemasIn(folder).directory());

    assertThat(validation.defects()).isEmpty();
    assertThat(validation.isValid()).isTrue();
  }

  @Test
  @Tag("slow")
  void theShippedTablesAreValid() {
    assertThat(Validation.of(Path.of("rates")).defects()).isEmpty();
  }

  @Test
  void aDirectoryThatIsNotThereIsNoSetOfTables() {
    Path nowhere = folder.resolve("nowhere");

    assertThatThrownBy(() -> Validation.of(nowhere))
        .isInstanceOf(InvalidTables.class)
        .hasMessage("no rate tables in " + nowhere);
  }

  /** A table of acts for the fixture: every citation by its form, but the act of section 122. */
  private static String acts(String day, String otherDays) {
    return """
    {
      "id": "acts",
      "about": "The acts of the fixture.",
      "acts": [
        {"id": "Proclamation 11012", "title": "Import surcharge", "published": "%s"}
      ],
      "forms": [
        {"form": "(?!Proclamation 11012).*", "title": "All others", "link": "https://www.federalregister.gov/"}
      ],
      "otherDays": [%s]
    }
    """
        .formatted(day, otherDays);
  }

  private Validation withActs(String acts) {
    return Validation.of(
        FixtureTables.withSchemasIn(folder).write("acts.json", acts).sealed().directory());
  }

  @Test
  void aPeriodIsPublishedOnTheDayOfOneOfItsActs() {
    assertThat(withActs(acts("2026-02-20", "")).defects()).isEmpty();
  }

  @Test
  void anotherDayOfPublicationNeedsAReason() {
    assertThat(withActs(acts("2026-02-21", "")).defects())
        .extracting(Defect::toString)
        .containsExactly(
            WORLD
                + ", "
                + S122_PERIOD
                + ".published: 2026-02-20 is the day of none of its acts (Proclamation 11012);"
                + " acts.json gives no reason in otherDays");
  }

  @Test
  void aReasonLetsAnotherDayStand() {
    String reason =
        "\n"
            + "    {\"act\": \"Proclamation 11012\", \"published\": \"2026-02-20\", \"reason\":"
            + " \"posted\"}\n"
            + "  ";
    assertThat(withActs(acts("2026-02-21", reason)).defects()).isEmpty();
  }

  @Test
  void aCitationThatNoActExplainsIsADefect() {
    String none =
        acts("2026-02-20", "")
            .replace("(?!Proclamation 11012).*", "(?!Proclamation 11012|EO 14389).*");
    assertThat(withActs(none).defects())
        .extracting(Defect::rule)
        .containsOnly("'EO 14389' is not in acts.json");
  }

  @Test
  void everyDefectIsReportedAndNotOnlyTheFirst() {
    FixtureTables tables = FixtureTables.withSchemasIn(folder);
    tables.change(WORLD, "\"heading\": \"9903.03.01\", ", "");
    tables.change(STEEL_LIST, "\"73063050\", \"731815\"", "\"731815\", \"73063050\"");
    tables.change("fees.json", "\"max\": \"651.50\"", "\"max\": \"6.50\"");

    assertThat(Validation.of(tables.sealed().directory()).defects())
        .extracting(Defect::file)
        .containsExactly("fees.json", STEEL_LIST, WORLD);
  }

  /**
   * A broken set of tables.
   *
   * @param name what is wrong with it
   * @param spoil how a valid set comes to it
   * @param report the one line that says so
   */
  record Broken(String name, Consumer<FixtureTables> spoil, String report) {
    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({
    "brokenMeasures",
    "brokenReferences",
    "brokenLists",
    "brokenNumbers",
    "brokenFiles",
    "brokenRest",
    "brokenWords"
  })
  void oneDefectIsReportedWithFilePlaceAndRule(Broken broken) {
    FixtureTables tables = FixtureTables.withSchemasIn(folder);
    broken.spoil().accept(tables);

    assertThat(Validation.of(tables.directory()).defects())
        .extracting(Defect::toString)
        .containsExactly(broken.report());
  }

  private static Broken edit(String name, String file, String from, String to, String report) {
    return new Broken(name, tables -> tables.change(file, from, to).sealed(), report);
  }

  static Stream<Broken> brokenMeasures() {
    return Stream.of(
        edit(
            "aPeriodWithoutHeading",
            WORLD,
            "\"heading\": \"9903.03.01\", ",
            "",
            WORLD + ", " + S122_PERIOD + ": required property 'heading' not found"),
        edit(
            "anExemptionThatFilesTheHeadingOfADuty",
            WORLD,
            "{\"heading\": \"9903.01.26\", ",
            "{\"heading\": \"9903.81.87\", ",
            WORLD
                + ", exemptionSets[ieepa-reciprocal].exemptions[0].heading: '9903.81.87' is the"
                + " heading of a duty: goods that are exempt do not file it (\"filed\": false)"),
        edit(
            "aPeriodWithoutFirstDay",
            WORLD,
            "{\"from\": \"2026-02-24\", ",
            "{",
            WORLD + ", " + S122_PERIOD + ": required property 'from' not found"),
        edit(
            "aPeriodThatDoesNotSayWhetherItEnds",
            WORLD,
            "\"to\": \"2026-07-23\", ",
            "",
            WORLD + ", " + S122_PERIOD + ": required property 'to' not found"),
        edit(
            "aPeriodWithoutDayOfPublication",
            WORLD,
            "\"published\": \"2026-02-20\", ",
            "",
            WORLD + ", " + S122_PERIOD + ": required property 'published' not found"),
        edit(
            "aPeriodWithoutLegalBasis",
            WORLD,
            "[\"Proclamation 11012\", \"91 FR 9339\", \"CSMS 67844987\", \"U.S. note 2(aa)\"]",
            "[]",
            WORLD + ", " + S122_PERIOD + ".legalBasis: must have at least 1 items but found 0"),
        edit(
            "aMisspeltKey",
            WORLD,
            "\"note\": \"held unlawful",
            "\"notes\": \"held unlawful",
            WORLD
                + ", "
                + S122_PERIOD
                + ": property 'notes' is not defined in the schema and the schema does not allow"
                + " additional properties"),
        edit(
            "anUnknownStatus",
            WORLD,
            "\"duty\": \"10%\", \"status\": \"in-force\"",
            "\"duty\": \"10%\", \"status\": \"active\"",
            WORLD
                + ", "
                + S122_PERIOD
                + ".status: 'active' is none of the words that the schema allows here"),
        edit(
            "aDayThatIsNotInTheCalendar",
            WORLD,
            "\"published\": \"2026-02-20\"",
            "\"published\": \"2026-02-30\"",
            WORLD + ", " + S122_PERIOD + ".published: '2026-02-30' is not a date"),
        edit(
            "aPeriodThatEndsBeforeItBegins",
            WORLD,
            "\"to\": \"2026-07-23\"",
            "\"to\": \"2026-02-23\"",
            WORLD + ", " + S122_PERIOD + ": from 2026-02-24 is after to 2026-02-23"),
        edit(
            "aPeriodThatOverlapsTheNextOne",
            CHINA,
            "\"to\": \"2025-03-03\"",
            "\"to\": \"2025-03-04\"",
            CHINA
                + ", measures[us.ieepa.fentanyl.cn].periods[1]: overlaps"
                + " measures[us.ieepa.fentanyl.cn].periods[0] and is not retroactive"),
        edit(
            "aRetroactivePeriodPublishedOnTheDayOfTheOther",
            PAUSED,
            "\"published\": \"2025-12-18\"",
            "\"published\": \"2025-07-31\"",
            PAUSED
                + ", measures[us.ieepa.reciprocal.ch].periods[4]: overlaps"
                + " measures[us.ieepa.reciprocal.ch].periods[3] and is not retroactive"),
        edit(
            "aDutyThatIsNoDuty",
            WORLD,
            "\"duty\": \"25%\", \"status\": \"in-force\"",
            "\"duty\": \"$25/furlong\", \"status\": \"in-force\"",
            WORLD
                + ", measures[us.s232.steel].periods[0].duty: '$25/furlong' is not a duty that can"
                + " be computed"),
        edit(
            "aFloorWithoutTheHeadingAtTheFloor",
            PAUSED,
            "\"headingAtFloor\": \"9903.02.19\", ",
            "",
            PAUSED
                + ", measures[us.ieepa.reciprocal.eu].periods[3]: required property"
                + " 'headingAtFloor' not found"),
        edit(
            "aMeasureGivenTwice",
            WORLD,
            "\"id\": \"us.ieepa.fentanyl.ca\"",
            "\"id\": \"us.ieepa.fentanyl.cn\"",
            WORLD
                + ", measures[us.ieepa.fentanyl.cn]: id 'us.ieepa.fentanyl.cn' is given twice,"
                + " first in "
                + CHINA),
        edit(
            "keysInAnotherOrder",
            WORLD,
            "\"heading\": \"9903.03.01\", \"duty\": \"10%\"",
            "\"duty\": \"10%\", \"heading\": \"9903.03.01\"",
            WORLD
                + ", "
                + S122_PERIOD
                + ": keys are not in the order from, to, published, heading, duty, status,"
                + " verified, legalBasis, note"));
  }

  static Stream<Broken> brokenReferences() {
    return Stream.of(
        edit(
            "aProgramThatIsNotOnTheClosedList",
            CHINA,
            "\"U.S. note 31\"]}",
            "\"U.S. note 31\"]},\n"
                + "    {\"id\": \"section-999\", \"name\": \"x\", \"authority\": \"x\", \"kind\":"
                + " \"additional\", \"order\": 99, \"column2\": \"no\", \"drawback\": \"no\","
                + " \"refund\": \"no\", \"about\": \"x\", \"legalBasis\": [\"x\"]}",
            CHINA
                + ", programs[section-999].id: 'section-999' is none of the words that the schema"
                + " allows here"),
        edit(
            "aMeasureOfAProgramThatIsNotDescribed",
            WORLD,
            "\"program\": \"section-122\"",
            "\"program\": \"section-338-canada\"",
            WORLD + ", measures[us.s122.world].program: unknown program 'section-338-canada'"),
        edit(
            "aMeasureOnAnUnknownList",
            WORLD,
            "\"scope\": {\"list\": \"s232-steel\"}",
            "\"scope\": {\"list\": \"s232-steal\"}",
            WORLD + ", measures[us.s232.steel].scope.list: unknown list 's232-steal'"),
        edit(
            "aLimitThatIsNotOpenToAnUnknownList",
            "fees.json",
            "\n  ]\n}\n",
            """

              ],
              "limits": [
                {
                  "id": "us.de-minimis",
                  "purpose": "release",
                  "name": "Goods of small value",
                  "exceptList": "s321-quotas",
                  "periods": [
                    {"from": "2016-03-10", "to": null, "published": "2016-02-24", "amount": "800.00", "legalBasis": ["81 FR 58831"], "verified": true}
                  ]
                }
              ]
            }
            """,
            "fees.json, limits[us.de-minimis].exceptList: unknown list 's321-quotas'"),
        edit(
            "aLimitThatStandsTwiceForAnOrigin",
            "fees.json",
            "\n  ]\n}\n",
            """

              ],
              "limits": [
                {
                  "id": "us.de-minimis",
                  "purpose": "release",
                  "name": "Goods of small value",
                  "origins": ["CN", "HK"],
                  "periods": [
                    {"from": "2016-03-10", "to": null, "published": "2016-02-24", "amount": "800.00", "legalBasis": ["81 FR 58831"], "verified": true}
                  ]
                },
                {
                  "id": "us.de-minimis-of-hong-kong",
                  "purpose": "release",
                  "name": "Goods of small value of Hong Kong",
                  "origins": ["HK"],
                  "periods": [
                    {"from": "2016-03-10", "to": null, "published": "2016-02-24", "amount": "900.00", "legalBasis": ["81 FR 58831"], "verified": true}
                  ]
                }
              ]
            }
            """,
            "fees.json, limits[us.de-minimis-of-hong-kong]: stands twice as the limit of release"
                + " for HK"),
        new Broken(
            "aSecondSeriesOfACurrencyForThePurpose",
            tables ->
                tables
                    .write("exchange-rates.json", shipped("exchange-rates.json"))
                    .change("exchange-rates.json", "\"quarterly\"", "\"daily\"")
                    .sealed(),
            "exchange-rates.json, exchangeRates[us.cbp.quarterly]: stands twice as the daily rate"
                + " of CNY"),
        edit(
            "aMeasureOnAnUnknownTier",
            CHINA,
            "\"tier\": \"4A\"",
            "\"tier\": \"4C\"",
            CHINA
                + ", measures[us.s301.china.list4a].scope.tier: list 's301-china' has no tier"
                + " '4C'"),
        edit(
            "aMeasureWithAnUnknownSetOfExemptions",
            WORLD,
            "\"exemptions\": [\"ieepa-fentanyl-ca\"]",
            "\"exemptions\": [\"ieepa-fentanyl-mx\"]",
            WORLD
                + ", measures[us.ieepa.fentanyl.ca].exemptions: unknown set of exemptions"
                + " 'ieepa-fentanyl-mx'"),
        edit(
            "aMeasureOnAnUnknownGroupOfOrigins",
            PAUSED,
            "\"origins\": [\"EU\"]",
            "\"origins\": [\"EUR\"]",
            PAUSED + ", measures[us.ieepa.reciprocal.eu].origins: unknown origin or group 'EUR'"),
        edit(
            "anExemptionForAnUnknownOrigin",
            WORLD,
            "\"origins\": [\"COLUMN-2\"]",
            "\"origins\": [\"SU\"]",
            WORLD
                + ", exemptionSets[ieepa-reciprocal].exemptions[2].origins: unknown origin or"
                + " group 'SU'"),
        edit(
            "anExemptionForAnUnknownPreference",
            WORLD,
            "\"programs\": [\"S\", \"S+\"]",
            "\"programs\": [\"S\", \"KR\"]",
            WORLD
                + ", exemptionSets[ieepa-fentanyl-ca].exemptions[0].programs: unknown preference"
                + " 'KR'"),
        edit(
            "anExemptionThatYieldsToAProgramThatIsNotDescribed",
            WORLD,
            "\"yieldsTo\": [\"section-232-steel\"]",
            "\"yieldsTo\": [\"section-232-copper\"]",
            WORLD
                + ", exemptionSets[ieepa-reciprocal].exemptions[5].yieldsTo: unknown program"
                + " 'section-232-copper'"),
        edit(
            "programsThatYieldToEachOther",
            WORLD,
            "\"scope\": {\"list\": \"s232-steel\"},\n      \"exemptions\": []",
            "\"scope\": {\"list\": \"s232-steel\"},\n      \"exemptions\": [\"ieepa-reciprocal\"]",
            WORLD
                + ", exemptionSets[ieepa-reciprocal].exemptions[5]: programs yield to each other"
                + " on 2025-04-05 for goods from CA: section-232-steel > section-232-steel"),
        edit(
            "aPendingChangeOfAnUnknownList",
            "manifest.json",
            "\"lists\": [\"s232-steel\"]",
            "\"lists\": [\"s232-iron\"]",
            "manifest.json, pending[steel-review].lists: unknown list 's232-iron'"));
  }

  private static Broken numbered(String name, String period, String codes, String report) {
    return new Broken(
        name,
        tables ->
            tables
                .write(
                    "us-schedule/renumbered.json",
                    """
                    {
                      "renumbered": [
                        {"on": "2025-07-01", "old": "9506628020", "new": ["9503000073"], "source": "change record"}
                      ]
                    }
                    """)
                .change(
                    S301_LIST,
                    "\"from\": \"2019-09-01\", \"to\": null",
                    "\"from\": \"2019-09-01\", \"to\": " + period)
                .change(S301_LIST, "\"61091000\"", "\"61091000\", " + codes)
                .sealed(),
        S301_LIST + ", groups[0].codes: " + report);
  }

  static Stream<Broken> brokenNumbers() {
    return Stream.of(
        numbered(
            "aNumberThatTheScheduleDoesNotHave",
            "null",
            "\"9503000099\"",
            "number 9503000099 is not in the schedule on 2025-01-01"),
        numbered(
            "aNumberThatNamesOtherGoodsSince",
            "null",
            "\"9506628020\"",
            "number 9506628020 names other goods or none from 2025-07-01; end it there"),
        numbered(
            "aNumberWithoutItsSuccessor",
            "\"2025-06-30\"",
            "\"9506628020\"",
            "the goods of number 9506628020 are under 9503000073 from 2025-07-01; the list does not"
                + " name all of these from that day"));
  }

  static Stream<Broken> brokenLists() {
    return Stream.of(
        edit(
            "aListWithFewerCodesThanTheNoticeNames",
            "lists/ieepa-annex-ii.json",
            "\"groups\": [",
            "\"count\": [\n"
                + "    {\"tier\": \"a\", \"on\": \"2025-04-05\", \"number\": 3, \"source\": \"Annex"
                + " II\"}\n"
                + "  ],\n"
                + "  \"groups\": [",
            "lists/ieepa-annex-ii.json, count[0]: the notice names 3 codes, the list has 2 on"
                + " 2025-04-05"),
        edit(
            "codesThatAreNotSorted",
            STEEL_LIST,
            "\"73063050\", \"731815\"",
            "\"731815\", \"73063050\"",
            STEEL_LIST + ", groups[0].codes: code 73063050 stands behind 731815"),
        edit(
            "aCodeThatStandsTwice",
            S301_LIST,
            "\"61091000\"",
            "\"61091000\", \"61091000\"",
            S301_LIST + ", groups[0].codes: '61091000' stands twice"),
        edit(
            "aCodeOfSevenDigits",
            S301_LIST,
            "\"61091000\"",
            "\"6109100\"",
            S301_LIST
                + ", groups[0].codes[1]: does not match the regex pattern"
                + " ^(\\d{2}|\\d{4}|\\d{6}|\\d{8}|\\d{10})$"),
        edit(
            "anExceptionBelowNoCode",
            STEEL_LIST,
            "\"except\": [\"7318150010\"]",
            "\"except\": [\"7318160010\"]",
            STEEL_LIST + ", groups[0].except: code 7318160010 is below no code of its group"),
        edit(
            "aConditionThatGoodsAreTakenNotToMeet",
            STEEL_LIST,
            "\"onContent\": true, ",
            "\"default\": \"does-not-apply\", \"onContent\": true, ",
            STEEL_LIST + ", groups[1].default: must be the constant value 'applies'"),
        new Broken(
            "aListUnderAnotherName",
            tables -> tables.write("lists/other.json", tables.text(S301_LIST)).sealed(),
            "lists/other.json, id: 's301-china' is not the name of the file"));
  }

  static Stream<Broken> brokenFiles() {
    return Stream.of(
        new Broken(
            "aFileThatIsMissing",
            tables -> tables.remove("us-schedule/revisions.json"),
            "manifest.json, files[us-schedule/revisions.json]: the file is missing"),
        new Broken(
            "aFileThatTheManifestDoesNotList",
            tables ->
                tables.write("lists/new.json", tables.text(S301_LIST).replace("s301-china", "new")),
            "lists/new.json: is not in manifest.json; tariff rates seal adds it"),
        new Broken(
            "aFileThatWasChangedAfterTheSeal",
            tables ->
                tables.change(WORLD, "lapsed after 150 days", "lapsed after 150 days in July"),
            "manifest.json, files[us-on-world.json]: the file was changed after tariff rates seal"),
        new Broken(
            "noManifest", tables -> tables.remove("manifest.json"), "manifest.json: is missing"),
        edit(
            "aFileInAnotherLayout",
            "fees.json",
            "  \"fees\": [",
            "   \"fees\": [",
            "fees.json, line 2: is not in the canonical form"),
        edit(
            "aFileWithoutFinalLineFeed",
            "us-schedule/revisions.json",
            "\n  ]\n}\n",
            "\n  ]\n}",
            "us-schedule/revisions.json, line 5: is not in the canonical form"),
        new Broken(
            "aFileWithoutSchema",
            tables -> tables.write("duties.json", "{}\n").sealed(),
            "duties.json: has no schema schema/duties.schema.json"),
        new Broken(
            "aFileThatIsNoTable",
            tables -> tables.write("notes.txt", "to do"),
            "notes.txt: is not a JSON table; nothing else belongs here"),
        edit(
            "aFileThatIsNoJson",
            "us-schedule/revisions.json",
            "\"2025 Basic\",",
            "\"2025 Basic\"",
            "us-schedule/revisions.json, line 3, column 25: is not JSON from here on"),
        edit(
            "aSchemaThatIsNoSchema",
            "schema/fees.schema.json",
            "  \"title\"",
            "  \"minItems\": \"many\",\n  \"title\"",
            "schema/fees.schema.json, minItems: string found, integer expected"));
  }

  /** A list of what was withdrawn, whose duty on mail was never known. */
  private static final String WITHDRAWN =
      """
      {
        "about": "Rates that did not come.",
        "withdrawn": [
          {"measure": "us.ieepa.fentanyl.ca", "withdrawn": "2025-02-03", "withdrawnBy": ["EO 14197"], \
      "from": "2025-02-04", "to": null, "published": "2025-02-01", "heading": "9903.01.10", \
      "duty": "25%", "status": "in-force", "verified": true, "legalBasis": ["EO 14193"]}
        ],
        "postalDuties": [
          {
            "id": "us.postal.cn",
            "origins": ["CN"],
            "periods": [
              {"withdrawn": "2025-04-08", "withdrawnBy": ["EO 14259"], "from": "2025-05-02", \
      "to": null, "published": "2025-04-08", "method": "ad-valorem", "rate": "30%", \
      "legalBasis": ["EO 14256"], "verified": true}
            ]
          }
        ]
      }
      """;

  static Stream<Broken> brokenRest() {
    return Stream.of(
        new Broken(
            "aDutyOnMailThatWasWithdrawnOnItsDayOfPublication",
            tables -> tables.write("withdrawn.json", WITHDRAWN).sealed(),
            "withdrawn.json, postalDuties[us.postal.cn].periods[0].withdrawn: is not after the day"
                + " of publication"),
        edit(
            "aFileOfMeasuresThatIsNotThere",
            "manifest.json",
            "\"measures\": [\"us-on-world.json\", \"us-on-china.json\"]",
            "\"measures\": [\"us-on-world.json\", \"us-on-chile.json\"]",
            "manifest.json, coverage[0].measures: names us-on-chile.json, which is missing"),
        edit(
            "anOriginGivenTwice",
            "countries.json",
            "{\"code\": \"FR\", \"name\": \"France\"}",
            "{\"code\": \"FR\", \"name\": \"France\"},\n"
                + "    {\"code\": \"FR\", \"name\": \"Francia\"}",
            "countries.json, origins[FR]: code 'FR' is given twice"),
        edit(
            "aMemberOfAGroupThatIsNoOrigin",
            "countries.json",
            "{\"origin\": \"FR\", ",
            "{\"origin\": \"FX\", ",
            "countries.json, groups[EU].members[FX]: unknown origin 'FX'"),
        edit(
            "aMembershipThatEndsBeforeItBegins",
            "countries.json",
            "{\"origin\": \"RU\", \"from\": \"2022-04-09\", \"to\": null}",
            "{\"origin\": \"RU\", \"from\": \"2022-04-09\", \"to\": \"2022-04-08\"}",
            "countries.json, groups[COLUMN-2].members[RU]: from 2022-04-09 is after to"
                + " 2022-04-08"),
        edit(
            "aFeeWithASmallestAmountAboveTheLargest",
            "fees.json",
            "\"max\": \"651.50\"",
            "\"max\": \"6.51\"",
            "fees.json, fees[us.mpf].periods[1]: min 33.58 is more than max 6.51"),
        edit(
            "anEntryOfTheAnnexWithAnotherRateThanItsMeasure",
            PAUSED,
            "\"nextRate\": \"10%\"",
            "\"nextRate\": \"11%\"",
            PAUSED
                + ", annexI.neverPaused[CN]: measures[us.ieepa.reciprocal.cn] has no period from"
                + " 2025-05-14 with 11% under 9903.01.25"),
        edit(
            "anEntryOfTheAnnexOfAnUnknownMeasure",
            PAUSED,
            "\"measure\": \"us.ieepa.reciprocal.cn\"",
            "\"measure\": \"us.ieepa.reciprocal.xx\"",
            PAUSED + ", annexI.neverPaused[CN].measure: unknown measure 'us.ieepa.reciprocal.xx'"),
        edit(
            "anAnnexThatIsAViewOfNoRates",
            PAUSED,
            "\"measure\": \"us.ieepa.reciprocal\"",
            "\"measure\": \"us.ieepa.reciprocals\"",
            PAUSED + ", annexI.measure: no origin has a rate of 'us.ieepa.reciprocals'"),
        edit(
            "aPauseThatEndsBeforeItBegins",
            PAUSED,
            "\"pauseTo\": \"2025-07-08\"",
            "\"pauseTo\": \"2025-04-08\"",
            PAUSED + ", annexI.pauseTo: 2025-04-08 is before collectedFrom 2025-04-09"),
        edit(
            "aLineOfTheScheduleInTheWrongChapter",
            "us-schedule/95.json",
            "\"code\": \"95066280\"",
            "\"code\": \"96066280\"",
            "us-schedule/95.json, lines[96066280]: is not a code of chapter 95"),
        edit(
            "aLineOfTheScheduleFromAnUnknownRevision",
            "us-schedule/95.json",
            "\"column2\": \"30%\", \"units\": [\"No.\"], \"revision\": \"2025 Basic\"",
            "\"column2\": \"30%\", \"units\": [\"No.\"], \"revision\": \"2025 Rev. 9\"",
            "us-schedule/95.json, lines[95066280].revision: unknown revision '2025 Rev. 9'"),
        edit(
            "aLineOfTheScheduleWithARateThatNobodyUnderstands",
            "us-schedule/95.json",
            "\"general\": \"4.8%\"",
            "\"general\": \"4.8 per cent or so\"",
            "us-schedule/95.json, lines[95066280].general: '4.8 per cent or so' is not a duty that"
                + " can be computed"));
  }

  /** A table of the edition that is shipped. */
  private static String shipped(String file) {
    try {
      return Files.readString(Path.of("rates", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of the fixture's chapter, of which one line is spoiled. */
  private static Broken named(String name, String from, String to, String report) {
    String words =
        """
        {
          "chapter": "95",
          "lines": [
            {"code": "9503", "name": "Toys", "words": "doll, toy"},
            {"code": "950300", "name": "Toys and dolls"},
            {"code": "9506", "name": "Balls"},
            {"code": "950661", "name": "Tennis balls"},
            {"code": "950662", "name": "Other balls"}
          ]
        }
        """;
    String spelling =
        """
        {"words": ["and", "balls", "doll", "dolls", "other", "tennis", "toy", "toys"]}
        """;
    return new Broken(
        name,
        tables ->
            tables
                .write("words/spelling.json", spelling)
                .write("words/95.json", words)
                .change("words/95.json", from, to)
                .sealed(),
        "words/95.json, " + report);
  }

  static Stream<Broken> brokenWords() {
    return Stream.of(
        named(
            "aNameWithAMisspelling",
            "\"Tennis balls\"",
            "\"Tenis balls\"",
            "lines[950661].name: 'Tenis' is not in the list of words words/spelling"),
        named(
            "aSearchWordWithAMisspelling",
            "\"doll, toy\"",
            "\"dol, toy\"",
            "lines[9503].words: 'dol' is not in the list of words words/spelling"),
        named(
            "twoNeighborsOfOneName",
            "\"Other balls\"",
            "\"tennis balls\"",
            "lines[950662].name: 'tennis balls' is also the name of 950661"),
        named(
            "aNameOfAnotherChapter",
            "{\"code\": \"9503\", \"name\": \"Toys\"",
            "{\"code\": \"9403\", \"name\": \"Toys\"},\n"
                + "    {\"code\": \"9503\", \"name\": \"Other toys\"",
            "lines[9403]: is not a code of chapter 95"));
  }

  @Test
  void aLineOfTheScheduleWithoutANameIsReported() {
    FixtureTables tables = FixtureTables.withSchemasIn(folder);
    named("", "950662", "950669", "").spoil().accept(tables);

    assertThat(Validation.of(tables.directory()).defects())
        .extracting(Defect::toString)
        .containsExactly("us-schedule/95.json, lines[95066280]: has no name in words/95.json");
  }

  /** With one number of a line all have a name, but those that nobody has described. */
  @Test
  void aNumberWithoutANameBesideOneThatHasOneIsReported() {
    FixtureTables tables = FixtureTables.withSchemasIn(folder);
    String named = "\"Toys and dolls\"},\n    {\"code\": \"9503000090\", \"name\": \"Dolls\"}";
    named("", "\"Toys and dolls\"}", named, "").spoil().accept(tables);

    assertThat(Validation.of(tables.directory()).defects())
        .extracting(Defect::toString)
        .containsExactly(
            "us-schedule/statistical/95.json, lines[9503000073]: has no name in words/95.json",
            "us-schedule/statistical/95.json, lines: has no number 9503000090, which has a name");
  }
}
