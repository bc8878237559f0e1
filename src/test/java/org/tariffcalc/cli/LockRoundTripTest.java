package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lock holds for what it was made of: nothing of the question is lost on the way. */
class LockRoundTripTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'code':'9503.00.00','origin':'CN','value':1234.56,'entryDate':'2025-04-11'}",
        "{'code':'9503.00.00','origin':'CN','value':10000,'entryDate':'2025-05-01','mode':'ocean',"
            + "'loadedDate':'2025-04-08'}",
        "{'code':'0201.10.05','origin':'AU','value':8000,'entryDate':'2025-03-01',"
            + "'quantities':['1,200.5 kg'],'program':'AU'}",
        "{'code':'6109.10.00','origin':'MX','value':10000,'entryDate':'2026-04-11',"
            + "'claims':['9802.00.80'],'contentPercent':{'us':40.0}}",
        "{'code':'8703.80.00','origin':'CN','value':10000,'entryDate':'2025-05-01',"
            + "'denials':['9903.94.01']}",
        "{'code':'7606.11.30','origin':'CN','value':10000,'entryDate':'2026-03-01',"
            + "'contentPercent':{'aluminum':60.5}}",
        "{'code':'9503.00.00','origin':'DE','value':10000,'currency':'EUR',"
            + "'entryDate':'2025-08-11','perDollar':{'EUR':0.8571},'incoterm':'CIF',"
            + "'freight':'350.75 USD','insurance':25}",
        "{'code':'9503.00.00','origin':'DE','value':10000,'currency':'EUR','entryDate':'2025-08-11',"
            + "'perDollar':{'EUR':0.8571},'incoterm':'EXW','preCarriage':'120.5','inland':'80EUR','otherCosts':['broker=150USD','storage,"
            + " week 2=12.50']}",
        "{'code':'2402.20.00','origin':'US','importer':'CN','value':1000000,"
            + "'entryDate':'2025-05-14','baseRate':'25%','vat':'9%','consumptionTax':'36%+0.6/kg',"
            + "'quantities':['100 kg'],'ownUse':true}",
        "{'code':'9503.00.00','origin':'RU','value':10000,'entryDate':'2026-08-01',"
            + "'adcvd':'12.5%','baseRate':'4.4¢/kg + 3.1%','quantities':['30 kg']}",
        "{'code':'1201.90.10','origin':'US','importer':'CN','value':1000000,"
            + "'entryDate':'2025-05-14','entryTime':'09:00','loadedDate':'2025-04-09',"
            + "'loadedTime':'10:30','baseRate':'3%'}",
        "{'code':'9503.00.00','origin':'CN','value':700,'entryDate':'2025-05-05','entry':'informal'}"
      })
  void lockOfOneDayHoldsOnThatDay(String product) throws IOException {
    Path products =
        Files.writeString(folder.resolve("p.ndjson"), product.replace('\'', '"') + "\n");
    String lock = folder.resolve("lock.json").toString();
    Answer locked = Answer.to("lock", products.toString(), "-O", lock);
    assertThat(locked.exitCode()).as(locked.err()).isZero();

    Answer check = Answer.to("check", lock);

    assertThat(check.out()).isEmpty();
    assertThat(check.exitCode()).as(check.err()).isZero();
    new PublishedSchema("lock").holds(Files.readString(Path.of(lock)));
  }
}
