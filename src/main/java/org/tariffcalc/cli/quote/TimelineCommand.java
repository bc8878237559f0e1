package org.tariffcalc.cli.quote;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.analysis.time.DutyTimeline;
import org.tariffcalc.analysis.time.LaterTimeline;
import org.tariffcalc.analysis.time.OtherDirection;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.cli.option.Dates;
import org.tariffcalc.cli.option.RatesOptions;
import org.tariffcalc.cli.option.SharedOptions;
import org.tariffcalc.cli.option.ShipmentOptions;
import org.tariffcalc.cli.option.StrictOption;
import org.tariffcalc.cli.option.TimelineFormat;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.TariffException.NoAnswer;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.output.time.TimelineRenderer;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tariff timeline}: every date on which the duty on a good changed. */
@Command(
    name = "timeline",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nCode:%n",
    optionListHeading = "%nOptions:%n",
    description = {
      "Shows every day on which the duty on a product changed.",
      "The duty is stacked by program. Value and quantity matter for specific duties",
      "only. An order that merely extends a rate is not a change."
    },
    header = {
      "Examples:",
      "  tariff timeline 9503.00.00 --origin CN",
      "  tariff timeline 9503.00.00 -o CN --from 2025-01-20 --to 2025-12-31",
      "  tariff timeline 8507.60.00 -o CN --to 2026-10-10 --format table",
      "  tariff timeline 9503.00.00 -o CN --to 2026-10-10 --format html \\",
      "      --output toys.html",
      "  tariff timeline -o CN --both --from 2025-01-20 --to 2025-12-31 --ascii"
    })
public final class TimelineCommand implements Callable<Integer> {

  private static final String ANY_VALUE = "10000";
  private static final LocalDate BEFORE_2025 = LocalDate.of(2024, 7, 1);
  private static final int AFTER_THE_LAST = 75;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private ShipmentOptions goods = new ShipmentOptions();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description =
          "First entry date (default: 2024-07-01, or the first day in the tables if that is later;"
              + " for China they begin on 2018-07-06).")
  private @Nullable String from;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description =
          "Last entry date, included (default: today, or the last change that is already ordered"
              + " for the next year).")
  private @Nullable String to;

  @Option(
      names = "--both",
      description = "With origin CN: also China's duty on the same goods from the United States.")
  private boolean both;

  @Option(
      names = "--china-code",
      paramLabel = "CODE",
      description = "With --both: the goods' Chinese code, 8 digits, if it differs.")
  private @Nullable String chinaCode;

  @Mixin private TimelineFormat format = new TimelineFormat();
  @Mixin private RatesOptions rates = new RatesOptions();
  @Mixin private StrictOption strict = new StrictOption();

  /** The command line of this command: a shipment's options, of which some mean nothing here. */
  public static CommandLine commandLine() {
    CommandLine command = new CommandLine(new TimelineCommand());
    SharedOptions.drop(command, "--date", "--exported", "--to");
    SharedOptions.rename(command, "--until", "--to");
    SharedOptions.makeOptional(command, "--value", ANY_VALUE);
    return command;
  }

  @Override
  public Integer call() {
    format.check();
    Shipment asked = goods.shipment();
    if (chinaCode != null && !both) {
      throw new UsageError("--china-code goes with --both", "--both, or leave out --china-code");
    }
    format.refuseShared(rates.roles());
    RateTables tables = rates.open();
    LocalDate begin = begin(tables, asked);
    LocalDate today = asked.entryDate();
    LocalDate last = to == null ? end(tables, asked, today) : Dates.parsed(to, "--to");
    LocalDate first = from == null ? first(begin, last) : Dates.parsed(from, "--from");
    if (last.isBefore(begin)) {
      throw new NoAnswer(
          "the tables begin on " + begin + " for such goods, after --to " + last,
          "--to " + begin + " or later");
    }
    if (last.isBefore(first)) {
      throw new UsageError(
          "--to " + last + " lies before the first day " + first, "--from with an earlier day");
    }
    List<String> notes = new ArrayList<>();
    if (first.isBefore(begin)) {
      notes.add("The tables begin on " + begin + " for such goods; the days before are left out.");
      first = begin;
    }
    List<DutyTimeline> timelines = new ArrayList<>();
    timelines.add(DutyTimeline.of(tables, asked, first, last));
    if (both) {
      timelines.addAll(other(tables, asked, first, last, notes));
    }
    Optional<LocalDate> knownOn = tables.knownOn();
    knownOn.ifPresent(
        day -> {
          notes.add(
              "Drawn as one would have known on "
                  + day
                  + ": what was published later is left out.");
          for (DutyTimeline each : timelines) {
            notes.addAll(TimelineRenderer.later(LaterTimeline.of(each, tables)));
          }
        });
    tables
        .scenarioAbout()
        .ifPresent(
            about ->
                notes.add(
                    "Not the law but the scenario "
                        + tables.scenario().orElseThrow().name()
                        + ": "
                        + about));
    if (knownOn.isEmpty() && last.isAfter(tables.manifest().asOf())) {
      notes.add(
          "The law was read up to "
              + tables.manifest().asOf()
              + "; days after that assume no change.");
    }
    baseRateNote(tables, asked, first).ifPresent(notes::add);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    format.write(tables, today, timelines, notes, out);
    if (format.isBare()) {
      PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
      notes.forEach(each -> err.println("tariff: note: " + each));
    }
    return strict.exitCode(0, timelines.stream().allMatch(DutyTimeline::isDecided));
  }

  private List<DutyTimeline> other(
      RateTables tables, Shipment asked, LocalDate first, LocalDate last, List<String> notes) {
    if (!asked.origin().equals("CN")) {
      throw new UsageError(
          "--both draws the United States against China, and the origin is " + asked.origin(),
          "--origin CN, or leave out --both");
    }
    Optional<CommodityCode> inChina = Optional.ofNullable(chinaCode).map(SharedOptions::code);
    SharedOptions.refuseRange(inChina, "--china-code");
    OtherDirection american = OtherDirection.of(tables, asked, inChina, first);
    notes.addAll(american.notes());
    List<DutyTimeline> timelines = new ArrayList<>();
    for (Shipment goods : american.goods()) {
      LocalDate begin = begin(tables, goods);
      timelines.add(DutyTimeline.of(tables, goods, first.isBefore(begin) ? begin : first, last));
    }
    return timelines;
  }

  /** Base rates of days before the schedule begins are those of its first day. */
  private static Optional<String> baseRateNote(RateTables tables, Shipment asked, LocalDate first) {
    if (asked.isIntoChina() || asked.baseRate().isPresent()) {
      return Optional.empty();
    }
    return asked
        .code()
        .flatMap(code -> tables.schedule().line(code.upTo(8), first))
        .filter(line -> line.isExtrapolatedOn(first))
        .map(
            line ->
                "Base rates before "
                    + line.period().from()
                    + " are those of HTSUS "
                    + line.revision()
                    + ": earlier schedules are not in the tables.");
  }

  /** By default without the years before 2025 that were as 2024 was. */
  private static LocalDate first(LocalDate begin, LocalDate last) {
    LocalDate usual = last.isBefore(BEFORE_2025) ? begin : BEFORE_2025;
    return usual.isBefore(begin) ? begin : usual;
  }

  /** Today, or some weeks after the last change that is ordered for the year to come. */
  private static LocalDate end(RateTables tables, Shipment asked, LocalDate today) {
    if (tables.knownOn().isPresent() || asked.isIntoChina() && asked.baseRate().isEmpty()) {
      return today;
    }
    DutyTimeline ahead = DutyTimeline.of(tables, asked, today, today.plusYears(1));
    LocalDate change = ahead.steps().get(ahead.steps().size() - 1).from();
    return change.isAfter(today) ? change.plusDays(AFTER_THE_LAST) : today;
  }

  private static LocalDate begin(RateTables tables, Shipment asked) {
    return tables
        .manifest()
        .coveredFrom(asked.importer(), asked.origin())
        .orElseThrow(
            () ->
                new NoAnswer(
                    "these tables have no duties for imports into " + asked.importer(),
                    "--origin CN"));
  }
}
