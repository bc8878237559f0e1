package org.tariffcalc.tables.schedule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.tables.file.TableBytes;
import org.tariffcalc.tables.json.CanonicalJson;

/**
 * A table file whose records stand one to a line in the order of their codes, so that those of one
 * code are found by bisection and nothing else of the file is read as JSON. A file in another
 * layout is brought into this one first.
 */
public final class SortedRecords {

  private static final byte[] RECORD = "\n    {\"code\": \"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LINES = "\n  \"lines\": [".getBytes(StandardCharsets.US_ASCII);

  private final TableBytes content;
  private final byte[] bytes;
  private final int linesAt;

  private SortedRecords(TableBytes content, byte[] bytes) {
    this.content = content;
    this.bytes = bytes;
    this.linesAt = indexOf(bytes, LINES, 0);
    if (linesAt < 0) {
      throw content.fault("has no member 'lines'");
    }
  }

  /** The records that a file holds. */
  public static SortedRecords of(TableBytes content) {
    byte[] bytes = content.bytes();
    boolean canonical =
        bytes.length > 1 && bytes[0] == '{' && bytes[1] == '\n' && indexOf(bytes, LINES, 0) > 0;
    try {
      return new SortedRecords(
          content, canonical ? bytes : CanonicalJson.bytes(CanonicalJson.read(bytes)));
    } catch (IOException e) {
      throw content.fault("cannot be read: " + e.getMessage());
    }
  }

  /** The file, as it was found. */
  TableBytes content() {
    return content;
  }

  /** What stands before the records, closed so that it is a JSON object of its own. */
  byte[] header() {
    byte[] header = new byte[linesAt + 1];
    System.arraycopy(bytes, 0, header, 0, linesAt);
    int last = linesAt - 1;
    while (last > 0 && header[last] != ',') {
      last--;
    }
    header[last] = ' ';
    header[linesAt] = '}';
    return header;
  }

  /** The records whose code begins with the prefix, in order; an empty prefix gives all. */
  public List<RecordReader> under(String prefix) {
    List<RecordReader> found = new ArrayList<>(2);
    for (int at = firstAtLeast(prefix); at >= 0; at = next(at)) {
      if (!startsWith(at, prefix)) {
        break;
      }
      int begin = at + 5;
      int end = indexOf('\n', begin);
      found.add(new RecordReader(content.path(), bytes, begin, end));
    }
    return found;
  }

  /** The place of the first record whose code is not below the prefix, or -1. */
  private int firstAtLeast(String prefix) {
    int low = linesAt;
    int high = bytes.length;
    // Invariant: the wanted record begins behind low and not behind high.
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      int record = indexOf(bytes, RECORD, middle);
      if (record < 0 || record >= high || compare(record, prefix) >= 0) {
        high = middle;
      } else {
        low = record;
      }
    }
    return indexOf(bytes, RECORD, high);
  }

  private int next(int record) {
    return indexOf(bytes, RECORD, record + 1);
  }

  private int compare(int record, String prefix) {
    int at = record + RECORD.length;
    for (int i = 0; i < prefix.length(); i++) {
      int difference = (at + i < bytes.length ? bytes[at + i] : 0) - prefix.charAt(i);
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private boolean startsWith(int record, String prefix) {
    return compare(record, prefix) == 0;
  }

  private int indexOf(char wanted, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != wanted) {
      at++;
    }
    return at;
  }

  private static int indexOf(byte[] bytes, byte[] wanted, int from) {
    for (int at = from; at <= bytes.length - wanted.length; at++) {
      int i = 0;
      while (i < wanted.length && bytes[at + i] == wanted[i]) {
        i++;
      }
      if (i == wanted.length) {
        return at;
      }
    }
    return -1;
  }
}
