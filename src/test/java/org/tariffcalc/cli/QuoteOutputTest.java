package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person and a script see of a quote, on the shipped tables with fixed dates. */
class QuoteOutputTest {

  private static Answer quote(String... arguments) {
    List<String> all = new ArrayList<>(List.of("quote"));
    all.addAll(List.of(arguments));
    return Answer.to(all);
  }

  @Test
  void tableOfToysInApril2025() {
    Approved.is(quote("9503.00.00", "-o", "CN", "-v", "10000", "-d", "2025-04-11").out());
  }

  @Test
  void tableWithEveryReasonAndAct() {
    Approved.is(
        quote(
                "3926.90.99",
                "-o",
                "CN",
                "-v",
                "10000",
                "-d",
                "2025-04-10",
                "--mode",
                "air",
                "--explain")
            .out());
  }

  @Test
  void tableOfAFloorAndOfAnOpenFact() {
    Approved.is(
        quote("8708.30.50", "-o", "JP", "-v", "10000", "-d", "2025-09-20", "--mode", "ocean")
            .out());
  }

  @Test
  void tableOfAHeadingWithSeveralLines() {
    Approved.is(quote("0201.10", "-o", "AU", "-v", "10000", "-d", "2025-03-01").out());
  }

  @Test
  void jsonOfAQuote() {
    Approved.is(quote("8517.13.00", "-o", "CN", "-v", "10000", "-d", "2025-04-11", "--json").out());
  }

  @Test
  void csvOfAQuote() {
    Answer answer = quote("6109.10.00", "-o", "CN", "-v", "10000", "-d", "2025-11-10", "-f", "csv");

    Approved.is(answer.out());
    assertThat(answer.err()).contains("tariff: note: ");
  }

  @Test
  void markdownOfAQuote() {
    Approved.is(
        quote("6109.10.00", "-o", "DE", "-v", "10000", "-d", "2025-08-07", "-f", "markdown").out());
  }

  @Test
  void helpOfQuote() {
    Approved.is(quote("--help").out());
  }

  @Test
  void helpOfTheProgram() {
    Approved.is(Answer.to(List.of("--help")).out());
  }

  @Test
  void everyLineOfTheHelpFitsTheScreen() {
    assertThat(quote("--help").out().lines()).allMatch(line -> line.length() <= 80);
  }
}
