package org.tariffcalc.output.rates;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.output.write.CsvTable;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.output.write.TextTable;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.country.AnnexEntry;
import org.tariffcalc.tables.country.PauseOnDay;

/** The entries of Annex I with their pause, as they stand on a day. */
public final class PausedCountriesRenderer {

  private static final List<String> HEADER =
      List.of(
          "date",
          "origin",
          "name",
          "annex_rate",
          "heading",
          "collected_from",
          "collected_to",
          "paused_from",
          "pause_to",
          "pause_extended_to",
          "pause_ended_on",
          "rate_during_pause",
          "state",
          "days_left",
          "next_rate",
          "next_heading",
          "next_from",
          "acts",
          "edition");

  private final RateTables tables;
  private final LocalDate day;

  /** A renderer of pauses on that day. */
  public PausedCountriesRenderer(RateTables tables, LocalDate day) {
    this.tables = tables;
    this.day = day;
  }

  /** Prints a table with two lines for each entry. */
  public void table(List<PauseOnDay> pauses, PrintWriter out) {
    TextTable table =
        new TextTable(Screen.width())
            .column("CC", TextTable.Column.RIGID)
            .column("COUNTRY", TextTable.Column.FLEXIBLE)
            .column("ANNEX RATE", TextTable.Column.RIGID)
            .column("COLLECTED", TextTable.Column.RIGID)
            .column("PAUSE", TextTable.Column.RIGID)
            .column("LEFT", TextTable.Column.NUMBER)
            .column("THEN", TextTable.Column.RIGID)
            .column("ACT", TextTable.Column.RIGID);
    for (PauseOnDay pause : pauses) {
      AnnexEntry entry = pause.entry();
      table.row(
          entry.origin(),
          entry.name(),
          entry.annexRate() + "\n" + entry.heading(),
          entry.collectedFrom().map(LocalDate::toString).orElse("never"),
          entry.pausedFrom().map(from -> from + "\n" + end(pause)).orElse("never"),
          left(pause),
          entry.nextRate() + "\n" + entry.nextFrom().map(LocalDate::toString).orElse(""),
          acts(entry));
    }
    out.print(
        Paragraph.of(
            "",
            "",
            "Annex I of Executive Order 14257 on "
                + day
                + ": the rate of the annex, the day on which it was collected, first and last day"
                + " of the pause as ordered for that day, days left, what followed.",
            Screen.width()));
    out.print('\n');
    out.print(table.text());
    out.print("\n" + Screen.tables(tables) + "\n");
  }

  /** The last day as ordered for that day; the actual one before the pause and after it. */
  private static String end(PauseOnDay pause) {
    AnnexEntry entry = pause.entry();
    return pause
        .lastDay()
        .or(() -> pause.state() == PauseOnDay.State.ENDED ? entry.pauseEndedOn() : entry.pauseTo())
        .map(LocalDate::toString)
        .orElse("open");
  }

  private static String left(PauseOnDay pause) {
    return pause.state() == PauseOnDay.State.PAUSED
        ? String.valueOf(pause.daysLeft())
        : switch (pause.state()) {
          case ENDED -> "ended";
          case NEVER_PAUSED -> "none";
          default -> "not yet";
        };
  }

  /** The orders; notices and messages stand in the other formats. */
  private static String acts(AnnexEntry entry) {
    List<String> orders =
        entry.legalBasis().stream().filter(act -> act.startsWith("EO ")).limit(2).toList();
    return String.join("\n", orders.isEmpty() ? entry.legalBasis().subList(0, 1) : orders);
  }

  /** Prints one object with an array of entries. */
  public void json(List<PauseOnDay> pauses, PrintWriter out) {
    List<JsonObject> entries = new ArrayList<>();
    for (PauseOnDay pause : pauses) {
      AnnexEntry entry = pause.entry();
      JsonObject object =
          new JsonObject()
              .with("origin", entry.origin())
              .with("name", entry.name())
              .withTexts("members", entry.members())
              .with("annexRate", entry.annexRate())
              .with("heading", entry.heading())
              .with("collectedFrom", entry.collectedFrom())
              .with("collectedTo", entry.collectedTo())
              .with("pausedFrom", entry.pausedFrom())
              .with("pauseTo", entry.pauseTo())
              .with("pauseExtendedTo", entry.pauseExtendedTo())
              .with("pauseEndedOn", entry.pauseEndedOn())
              .with("rateDuringPause", present(entry.rateDuringPause()))
              .with("state", pause.state().word())
              .with("lastDay", pause.lastDay())
              .with("daysLeft", pause.daysLeft())
              .with("nextRate", present(entry.nextRate()))
              .with("nextHeading", present(entry.nextHeading()))
              .with("nextFrom", entry.nextFrom())
              .with("measure", entry.measure())
              .withTexts("legalBasis", entry.legalBasis());
      entries.add(entry.note().isEmpty() ? object : object.with("note", entry.note()));
    }
    JsonObject.versioned()
        .with("date", day.toString())
        .withObjects("annexI", entries)
        .withTables(tables)
        .print(out);
  }

  private static Optional<String> present(String text) {
    return Optional.of(text).filter(each -> !each.isEmpty());
  }

  /** Prints a header and a row for each entry. */
  public void csv(List<PauseOnDay> pauses, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    for (PauseOnDay pause : pauses) {
      AnnexEntry entry = pause.entry();
      rows.add(
          List.of(
              day.toString(),
              entry.origin(),
              entry.name(),
              entry.annexRate(),
              entry.heading(),
              date(entry.collectedFrom()),
              date(entry.collectedTo()),
              date(entry.pausedFrom()),
              date(entry.pauseTo()),
              date(entry.pauseExtendedTo()),
              date(entry.pauseEndedOn()),
              entry.rateDuringPause(),
              pause.state().word(),
              String.valueOf(pause.daysLeft()),
              entry.nextRate(),
              entry.nextHeading(),
              date(entry.nextFrom()),
              String.join(";", entry.legalBasis()),
              tables.editionLabel()));
    }
    CsvTable.write(out, HEADER, rows);
  }

  private static String date(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}
