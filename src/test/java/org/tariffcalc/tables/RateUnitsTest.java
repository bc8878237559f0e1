package org.tariffcalc.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.customs.quantity.Quantity;
import org.tariffcalc.customs.quantity.Unit;
import org.tariffcalc.tables.schedule.ChinaTariffLine;
import org.tariffcalc.tables.schedule.ScheduleLine;

/** Whoever reads a rate can give the quantity in the words of the rate. */
class RateUnitsTest {

  private static final RateTables TABLES = RateTables.open(Path.of("rates"));

  private static List<DutyExpression> everyRate() {
    List<DutyExpression> rates = new ArrayList<>();
    for (int number = 1; number <= 98; number++) {
      CommodityCode chapter = CommodityCode.of((number < 10 ? "0" : "") + number);
      for (ScheduleLine line : TABLES.schedule().everyLine(chapter)) {
        rates.add(line.general());
        rates.add(line.column2());
        line.special().entries().forEach(each -> rates.add(each.rate()));
      }
      for (ChinaTariffLine line : TABLES.chinaSchedule().linesAbout(chapter)) {
        rates.add(line.duty());
      }
    }
    TABLES.allMeasures().forEach(each -> each.periods().forEach(rate -> rates.add(rate.duty())));
    return rates;
  }

  @Test
  void everyUnitOfEveryRateIsTakenAsItIsPrintedAndAsTheExampleHasIt() {
    Set<String> read = new TreeSet<>();
    for (DutyExpression rate : everyRate()) {
      for (Unit unit : rate.unitsNeeded()) {
        if (read.add(unit.toString()) && !unit.isPartValue()) {
          assertThat(Quantity.parse("7 " + unit).unit()).as("%s in %s", unit, rate).isEqualTo(unit);
          assertThat(Quantity.parse("7 " + unit.toString().toUpperCase(Locale.ROOT)).unit())
              .isEqualTo(unit);
          Unit ofExample = Quantity.parse(unit.example().substring("-q ".length())).unit();
          assertThat(ofExample.keyword()).as(unit.example()).isEqualTo(unit.keyword());
        } else if (unit.isPartValue()) {
          assertThat(Quantity.parse(unit.example().substring("-q ".length())).unit().keyword())
              .isEqualTo(unit.keyword());
        }
      }
    }
    assertThat(read).contains("clean kg", "pf. liter", "kg of total sugars", "kg on lead content");
  }

  @Test
  void everyUnitOfTheScheduleIsTakenAsItIsPrinted() {
    Set<String> read = new TreeSet<>();
    for (int number = 1; number <= 97; number++) {
      CommodityCode chapter = CommodityCode.of((number < 10 ? "0" : "") + number);
      TABLES.schedule().everyLine(chapter).forEach(line -> read.addAll(line.units()));
    }
    // two units at once, of American goods returned
    read.remove("No. and kg");
    assertThat(read).hasSizeGreaterThan(40);
    read.forEach(unit -> assertThat(Unit.parse(unit)).as(unit).isPresent());
  }
}
