package org.tariffcalc.tables.schedule;

import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.tables.file.TableBytes;
import org.tariffcalc.tables.file.TableObject;

/**
 * A table file whose records stand in the order of their codes, so that those of one code are found
 * by bisection and nothing else of the file is read.
 */
public final class SortedRecords {

  private final TableObject file;
  private final List<TableObject> lines;

  private SortedRecords(TableObject file) {
    this.file = file;
    this.lines = file.elements("lines");
    if (!file.has("lines")) {
      throw file.fault("has no member 'lines'");
    }
  }

  /** The records that a file holds. */
  public static SortedRecords of(TableBytes content) {
    return new SortedRecords(content.root());
  }

  /** The file, with what stands in it beside the records. */
  TableObject file() {
    return file;
  }

  /** The records whose code begins with the prefix, in order; an empty prefix gives all. */
  public List<RecordReader> under(String prefix) {
    List<RecordReader> found = new ArrayList<>(2);
    for (int i = firstAtLeast(prefix); i < lines.size(); i++) {
      TableObject line = lines.get(i);
      if (!line.text("code").startsWith(prefix)) {
        break;
      }
      found.add(new RecordReader(line));
    }
    return found;
  }

  /** The place of the first record whose code is not below the prefix. */
  private int firstAtLeast(String prefix) {
    int low = 0;
    int high = lines.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lines.get(middle).text("code").compareTo(prefix) >= 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
