package org.tariffcalc.intake.record;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.TariffException.InputError;

/**
 * The first record of a file of CSV, taken off its first block.
 *
 * @param cells the names of the columns
 * @param lines how many lines it takes, empty ones before it included
 * @param rest what is left of the first block; empty at the end of the file
 */
public record CsvHeader(List<String> cells, long lines, Optional<Block> rest) {

  /** Copies the cells. */
  public CsvHeader {
    cells = List.copyOf(cells);
  }

  /**
   * Reads the header.
   *
   * @throws InputError when there is none
   */
  public static CsvHeader read(Blocks blocks, String source) throws IOException {
    long lines = 0;
    for (Optional<Block> next = blocks.next(); next.isPresent(); next = blocks.next()) {
      Block block = next.get();
      CsvRecords records = new CsvRecords(block.bytes(), 0, block.length(), block.terminator());
      if (records.next()) {
        if (block.part() != Block.Part.NONE || !records.defect().isEmpty()) {
          throw new InputError(
              source + " has a header that is broken",
              "a first line such as code,origin,value,entry_date");
        }
        int end = records.end();
        return new CsvHeader(
            records.cells(), lines + block.lines(0, end), Optional.of(block.from(end)));
      }
      lines += block.lines(0, block.length());
    }
    throw new InputError(
        source + " is empty", "a first line such as code,origin,value,entry_date, then the rows");
  }
}
