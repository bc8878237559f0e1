package org.tariffcalc.intake.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.tariffcalc.customs.Limits;
import org.tariffcalc.customs.TariffException.InputError;

/**
 * Cuts a stream into blocks that end with a whole record, so that each can be read by itself. Line
 * feeds inside quotation marks end no record of CSV; a quotation that is never closed ends with its
 * first line, so that the rows behind it are not lost.
 */
public final class Blocks {

  private static final int USUAL = 64 * 1024;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final InputStream in;
  private final boolean hasQuotations;
  private final int usual;
  private final boolean isAsItComes;
  private final Deque<byte[]> done = new ArrayDeque<>();
  private byte[] buffer;
  private int filled;
  private boolean isAtEnd;
  private boolean isBegun;
  private boolean isInsideOverlong;
  private byte terminator = '\n';

  /**
   * Cuts a stream.
   *
   * @param hasQuotations whether quotation marks hold line feeds together, as in CSV
   */
  public Blocks(InputStream in, boolean hasQuotations) {
    this(in, hasQuotations, USUAL);
  }

  /**
   * Cuts a stream.
   *
   * @param usual bytes of a block whose records are not longer
   */
  public Blocks(InputStream in, boolean hasQuotations, int usual) {
    this(in, hasQuotations, usual, false);
  }

  private Blocks(InputStream in, boolean hasQuotations, int usual, boolean isAsItComes) {
    this.in = in;
    this.hasQuotations = hasQuotations;
    this.usual = usual;
    this.isAsItComes = isAsItComes;
    this.buffer = new byte[usual];
  }

  /**
   * Cuts a stream whose writer waits for the answer to each record: a block holds the records that
   * have come, and never waits for one more. A line ends with a line feed.
   */
  public static Blocks asTheyCome(InputStream in, boolean hasQuotations) {
    return new Blocks(in, hasQuotations, USUAL, true);
  }

  /** The next block; empty at the end. */
  public Optional<Block> next() throws IOException {
    begin();
    if (isInsideOverlong) {
      return Optional.of(moreOfOverlong());
    }
    while (true) {
      int cut = wholeRecords();
      if (cut > 0) {
        return Optional.of(taken(cut, Block.Part.NONE));
      }
      if (isAtEnd) {
        return Optional.empty();
      }
      if (filled >= Limits.LONGEST_ROW) {
        isInsideOverlong = true;
        return Optional.of(taken(wholeCharacters(), Block.Part.BEGIN));
      }
      if (filled == buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * buffer.length);
      }
      fill();
    }
  }

  /**
   * The next block of a list of which no row may be missing.
   *
   * @param source what to call it in the error
   * @throws InputError when a row is longer than any may be
   */
  public Optional<Block> nextOfWhole(String source) throws IOException {
    Optional<Block> next = next();
    if (next.isPresent() && next.get().part() != Block.Part.NONE) {
      throw new InputError(
          source + " has a row of more than a megabyte",
          "a row of less, and an end to every quotation mark");
    }
    return next;
  }

  /** Takes back a block that nobody reads any more; its array serves for another one. */
  public void recycle(Block block) {
    if (block.bytes().length == usual) {
      done.push(block.bytes());
    }
  }

  private Block taken(int cut, Block.Part part) throws IOException {
    Block block = new Block(buffer, cut, terminator, part);
    int rest = filled - cut;
    byte[] next = rest > usual || done.isEmpty() ? new byte[Math.max(usual, rest)] : done.pop();
    System.arraycopy(buffer, cut, next, 0, rest);
    buffer = next;
    filled = rest;
    if (!isAsItComes) {
      fill();
    }
    return block;
  }

  private void begin() throws IOException {
    if (isBegun) {
      return;
    }
    isBegun = true;
    do {
      fill();
    } while (filled < BYTE_ORDER_MARK.length && !isAtEnd);
    if (filled >= 3 && Arrays.equals(buffer, 0, 3, BYTE_ORDER_MARK, 0, 3)) {
      filled -= 3;
      System.arraycopy(buffer, 3, buffer, 0, filled);
      if (!isAsItComes) {
        fill();
      }
    }
    if (!isAsItComes && indexOf((byte) '\n') < 0 && indexOf((byte) '\r') >= 0) {
      terminator = '\r';
    }
  }

  private void fill() throws IOException {
    boolean isEnough = false;
    while (filled < buffer.length && !isAtEnd && !isEnough) {
      int read = in.read(buffer, filled, buffer.length - filled);
      if (read < 0) {
        isAtEnd = true;
      } else {
        filled += read;
        isEnough = isAsItComes;
      }
    }
  }

  private Block moreOfOverlong() throws IOException {
    if (filled == 0) {
      fill();
    }
    int line = indexOf(terminator) + 1;
    if (line > 0 || isAtEnd) {
      isInsideOverlong = false;
      return taken(line > 0 ? line : filled, Block.Part.END);
    }
    return taken(wholeCharacters(), Block.Part.MIDDLE);
  }

  /** Where the last whole character of UTF-8 in the buffer ends. */
  private int wholeCharacters() {
    int at = filled - 1;
    while (at > filled - 4 && at > 0 && (buffer[at] & 0xc0) == 0x80) {
      at--;
    }
    return at > 0 && (buffer[at] & 0xc0) == 0xc0 ? at : filled;
  }

  /** Where the last whole record in the buffer ends; 0 when none does and more must be read. */
  private int wholeRecords() {
    if (!hasQuotations || indexOf((byte) '"') < 0) {
      return isAtEnd ? filled : lastTerminator();
    }
    int cut = lastEndOutsideQuotations();
    boolean isOpen = cut < 0;
    cut = isOpen ? -cut - 1 : cut;
    if (isAtEnd && !isOpen) {
      return filled;
    }
    if (cut > 0 || !isAtEnd && filled < Limits.LONGEST_ROW) {
      return cut;
    }
    int line = indexOf(terminator) + 1;
    return line == 0 && isAtEnd ? filled : line;
  }

  private int indexOf(byte wanted) {
    for (int i = 0; i < filled; i++) {
      if (buffer[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private int lastTerminator() {
    for (int i = filled - 1; i >= 0; i--) {
      if (buffer[i] == terminator) {
        return i + 1;
      }
    }
    return 0;
  }

  /**
   * Where the last record outside quotations ends; when a quotation is open at the end of the
   * buffer, one more than that below zero. A mark opens a quotation only where a cell begins;
   * elsewhere it is a mark (5" pipe).
   */
  private int lastEndOutsideQuotations() {
    int cut = 0;
    boolean cellBegins = true;
    int i = 0;
    while (i < filled) {
      byte b = buffer[i];
      if (b == '"' && cellBegins) {
        i = behindClosing(i + 1);
        if (i > filled) {
          return -cut - 1;
        }
        cellBegins = false;
      } else {
        cellBegins = b == ',' || b == terminator;
        i++;
        cut = b == terminator ? i : cut;
      }
    }
    return cut;
  }

  /** The byte behind the mark that closes a quotation; beyond the buffer when it stays open. */
  private int behindClosing(int start) {
    int i = start;
    while (i < filled) {
      if (buffer[i] == '"') {
        if (i + 1 < filled && buffer[i + 1] == '"') {
          i++;
        } else {
          return i + 1;
        }
      }
      i++;
    }
    return filled + 1;
  }
}
