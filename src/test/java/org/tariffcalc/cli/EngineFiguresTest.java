package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.assess.answer.FeeCharge;
import org.tariffcalc.assess.answer.NotApplied;
import org.tariffcalc.assess.answer.PendingPoint;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.cli.option.ShipmentOptions;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/**
 * The figures of {@link FigureCasesTest} asked of one engine over tables that stay open, as a
 * library or a server has them: what it remembers of one shipment changes no figure of the next. A
 * run takes seconds, so that it can be repeated for each mutation of the engine.
 */
class EngineFiguresTest {

  /** The options of a case; some ask for other tables, or for more than an assessment. */
  @Command
  static final class Asked {
    @Mixin private ShipmentOptions shipment = new ShipmentOptions();
    @Unmatched private List<String> others = new ArrayList<>();
  }

  /** A case and the shipment of its options. */
  record Question(FigureCase figure, Shipment shipment) {}

  @Test
  void oneEngineGivesTheFiguresOfEveryCase() throws IOException {
    List<Question> questions = questions();

    assertThat(questions).hasSizeGreaterThan(3_600);
    assertThat(firstFault(questions, RateTables.open(Path.of("rates")))).isEmpty();
  }

  static List<Question> questions() throws IOException {
    List<Question> questions = new ArrayList<>();
    for (FigureCase each : FigureCasesTest.cases().toList()) {
      Asked asked = new Asked();
      new CommandLine(asked)
          .parseArgs(each.arguments().subList(1, each.arguments().size()).toArray(String[]::new));
      asked.others.remove("--json");
      if (asked.others.isEmpty()) {
        Shipment shipment = asked.shipment.shipment();
        if (shipment.code().isEmpty() || shipment.code().get().length() >= 8) {
          questions.add(new Question(each, shipment));
        }
      }
    }
    return questions;
  }

  /** The first case that the engine answers otherwise, and how; empty when there is none. */
  static Optional<String> firstFault(List<Question> questions, RateTables tables) {
    Assessor assessor = new Assessor(tables);
    for (Question each : questions) {
      Optional<String> fault =
          fault(each.figure(), assessor.assess(each.shipment()), tables.manifest().asOf());
      if (fault.isPresent()) {
        return Optional.of(each.figure() + ": " + fault.get());
      }
    }
    return Optional.empty();
  }

  static Optional<String> fault(FigureCase figure, Assessment answer, LocalDate lawReadTo) {
    Map<String, BigDecimal> charges = new TreeMap<>();
    for (Charge each : answer.charges()) {
      charges.merge(each.heading(), each.amount(), BigDecimal::add);
    }
    Map<String, BigDecimal> fees = new TreeMap<>();
    for (FeeCharge each : answer.fees()) {
      fees.merge(each.id(), each.amount(), BigDecimal::add);
    }
    List<String> remarks = new ArrayList<>(answer.warnings());
    remarks.addAll(answer.missing());
    for (PendingPoint each : answer.pending()) {
      remarks.add(each.text());
    }
    remarks.add("law read to " + lawReadTo);
    List<String> notApplied = answer.notApplied().stream().map(NotApplied::heading).toList();
    if (figure.totalPercent().isPresent() && differs(figure.totalPercent(), answer.dutyPercent())) {
      return Optional.of("duty of " + answer.dutyPercent() + "%");
    }
    if (!holds(charges, figure.charges())) {
      return Optional.of("charges " + charges);
    }
    if (figure.totalPercent().isPresent()
        && !figure.charges().isEmpty()
        && sum(charges).compareTo(sum(figure.charges())) != 0) {
      return Optional.of("all charges " + charges);
    }
    if (answer.totalDuty().compareTo(sum(charges)) != 0) {
      return Optional.of("total duty of " + answer.totalDuty() + " of charges " + charges);
    }
    if (!holds(fees, figure.fees())) {
      return Optional.of("fees " + fees);
    }
    if (differs(figure.landedCost(), answer.landedCost())) {
      return Optional.of("landed cost of " + answer.landedCost());
    }
    if (!notApplied.containsAll(figure.notApplied())) {
      return Optional.of("not applied " + notApplied);
    }
    for (String fragment : figure.warnings()) {
      if (remarks.stream().noneMatch(each -> each.contains(fragment))) {
        return Optional.of("nothing says '" + fragment + "' of " + remarks);
      }
    }
    return Optional.empty();
  }

  private static boolean differs(Optional<BigDecimal> expected, BigDecimal given) {
    return expected.isPresent() && expected.get().compareTo(given) != 0;
  }

  private static boolean holds(Map<String, BigDecimal> given, Map<String, BigDecimal> expected) {
    return expected.entrySet().stream()
        .allMatch(
            each ->
                given.containsKey(each.getKey())
                    && given.get(each.getKey()).compareTo(each.getValue()) == 0);
  }

  private static BigDecimal sum(Map<String, BigDecimal> amounts) {
    return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
