package org.tariffcalc.tables.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.json.CanonicalJson;
import org.tariffcalc.tables.json.Json;
import org.tariffcalc.tables.json.JsonLocation;
import org.tariffcalc.tables.measure.Measure;
import org.tariffcalc.tables.measure.RatePeriod;

/** A table of rates by origin says what a measure for each origin would say. */
class MeasuresByOriginTest {

  private static final String BY_ORIGIN =
      """
      {"measures": [
        {"id": "us.x", "program": "p", "description": "Duty on goods from {origin}.",
         "scope": {"all": true}, "exemptions": ["e"], "ratesByOrigin": [
          {"from": "2025-01-01", "to": "2025-01-31", "published": "2024-12-01",
           "status": "in-force", "verified": true, "legalBasis": ["A"], "rates": [
            {"origins": ["AE", "FR"], "heading": "9903.01.01", "duty": "10%"}]},
          {"from": "2025-02-01", "to": null, "published": "2025-01-20",
           "status": "in-force", "verified": false, "legalBasis": ["B"], "rates": [
            {"origin": "AE", "name": "the Emirates", "heading": "9903.01.02", "duty": "20%"},
            {"origin": "FR", "name": "France", "heading": "9903.01.03", "duty": "floor 15%",
             "floorCounts": "general", "headingAtFloor": "9903.01.04"}]}]}]}
      """;

  /** The same, told apart by hand. */
  private static final String ONE_BY_ONE =
      """
      {"measures": [
        {"id": "us.x.ae", "program": "p", "description": "Duty on goods from the Emirates.",
         "origins": ["AE"], "scope": {"all": true}, "exemptions": ["e"], "periods": [
          {"from": "2025-01-01", "to": "2025-01-31", "published": "2024-12-01",
           "status": "in-force", "verified": true, "legalBasis": ["A"],
           "heading": "9903.01.01", "duty": "10%"},
          {"from": "2025-02-01", "to": null, "published": "2025-01-20",
           "status": "in-force", "verified": false, "legalBasis": ["B"],
           "heading": "9903.01.02", "duty": "20%"}]},
        {"id": "us.x.fr", "program": "p", "description": "Duty on goods from France.",
         "origins": ["FR"], "scope": {"all": true}, "exemptions": ["e"], "periods": [
          {"from": "2025-01-01", "to": "2025-01-31", "published": "2024-12-01",
           "status": "in-force", "verified": true, "legalBasis": ["A"],
           "heading": "9903.01.01", "duty": "10%"},
          {"from": "2025-02-01", "to": null, "published": "2025-01-20",
           "status": "in-force", "verified": false, "legalBasis": ["B"],
           "heading": "9903.01.03", "duty": "floor 15%",
           "floorCounts": "general", "headingAtFloor": "9903.01.04"}]}]}
      """;

  @Test
  void theChecksSeeAMeasureForEachOrigin() throws IOException {
    assertThat(MeasuresByOrigin.toldApart(json(BY_ORIGIN))).isEqualTo(json(ONE_BY_ONE));
  }

  @Test
  void aFileWithoutSuchTablesStaysAsItIs() throws IOException {
    assertThat(MeasuresByOrigin.toldApart(json(ONE_BY_ONE))).isEqualTo(json(ONE_BY_ONE));
    assertThat(MeasuresByOrigin.toldApart(json("[1]"))).isEqualTo(json("[1]"));
  }

  /** The engine reads from the tables of the project what the checks tell apart. */
  @ParameterizedTest
  @ValueSource(strings = {"us-on-world.json", "paused-countries.json"})
  void theEngineReadsTheSame(String file) throws IOException {
    Path rates = Path.of(System.getProperty("tariff.home"), "rates");
    List<String> told = new ArrayList<>();
    JsonLocation root =
        JsonLocation.root(
            file,
            MeasuresByOrigin.toldApart(
                CanonicalJson.read(Files.readAllBytes(rates.resolve(file)))));
    for (JsonLocation measure : root.each("measures")) {
      told.add(measure.text("id").orElseThrow() + " " + measure.text("description").orElseThrow());
      for (JsonLocation period : measure.each("periods")) {
        told.add(
            String.join(
                " ",
                period.text("from").orElseThrow(),
                period.text("heading").orElseThrow(),
                DutyExpression.parse(period.text("duty").orElseThrow()).toString(),
                period.text("published").orElseThrow(),
                period.texts("legalBasis").toString()));
      }
    }
    List<String> read = new ArrayList<>();
    for (Measure measure : RateTables.open(rates).allMeasures()) {
      if (told.contains(measure.id() + " " + measure.description())) {
        read.add(measure.id() + " " + measure.description());
        for (RatePeriod rate : measure.periods()) {
          read.add(
              String.join(
                  " ",
                  rate.period().begins(),
                  rate.heading(),
                  rate.duty().toString(),
                  rate.published().toString(),
                  rate.legalBasis().toString()));
        }
      }
    }
    assertThat(read).isEqualTo(told);
  }

  private static Json json(String text) throws IOException {
    return CanonicalJson.read(text.getBytes(UTF_8));
  }
}
