package org.tariffcalc.intake.row;

import java.util.List;
import org.tariffcalc.assess.shipment.Shipment;

/** What came of reading a row: a shipment, or why there is none. */
public sealed interface RowReading {

  /**
   * A row that could be read.
   *
   * @param shipment the question
   * @param repairs what was mended on the way, each a clause without full stop; mostly empty
   * @param unknownUnits quantities in a unit that nobody knows, as they stand in the row; they
   *     answer for nothing that a duty asks for
   */
  record Understood(Shipment shipment, List<String> repairs, List<String> unknownUnits)
      implements RowReading {

    /** Copies the lists. */
    public Understood {
      repairs = List.copyOf(repairs);
      unknownUnits = List.copyOf(unknownUnits);
    }
  }

  /**
   * A row that is none of the goods: empty cells, or a sum of other rows.
   *
   * @param why which of the two
   */
  record Skipped(String why) implements RowReading {}

  /** A row that could not be read. */
  record Faulty(RowFault fault) implements RowReading {}
}
