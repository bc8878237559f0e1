package org.tariffcalc.intake.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Rows whose cells another mark parts, or above whose header other lines stand, as CSV with commas:
 * the lines above become empty ones, so that every row keeps the number of its line.
 */
final class SeparatedInput extends InputStream {

  private static final int AT_ONCE = 32 * 1024;

  /** Where the walk stands. */
  private enum State {
    ABOVE,
    CELL_BEGINS,
    PLAIN,
    QUOTED,
    MARK_SEEN,
    BEHIND_QUOTED
  }

  private final InputStream in;
  private final byte separator;
  private final byte[] read = new byte[AT_ONCE];
  private final ByteArrayOutputStream made = new ByteArrayOutputStream(2 * AT_ONCE);
  private final ByteArrayOutputStream cell = new ByteArrayOutputStream();
  private int linesAbove;
  private State state;
  private boolean mustQuote;
  private boolean endsWithReturn;
  private boolean isBegun;
  private boolean hasFeeds;
  private byte[] bytes = new byte[0];
  private int at;

  SeparatedInput(InputStream in, char separator, int linesAbove) {
    this.in = in;
    this.separator = (byte) separator;
    this.linesAbove = linesAbove;
    this.state = linesAbove > 0 ? State.ABOVE : State.CELL_BEGINS;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int start, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (at == bytes.length) {
      if (!fill()) {
        return -1;
      }
    }
    int taken = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, to, start, taken);
    at += taken;
    return taken;
  }

  private boolean fill() throws IOException {
    int length = in.readNBytes(read, 0, AT_ONCE);
    if (!isBegun) {
      isBegun = true;
      hasFeeds = contains((byte) '\n', length);
    }
    made.reset();
    for (int i = 0; i < length; i++) {
      take(read[i]);
    }
    if (length == 0) {
      endCell();
    }
    bytes = made.toByteArray();
    at = 0;
    return length > 0 || bytes.length > 0;
  }

  private void take(byte b) {
    boolean isEnd = b == (hasFeeds ? '\n' : '\r');
    switch (state) {
      case ABOVE -> {
        if (isEnd) {
          made.write(b);
          linesAbove--;
          state = linesAbove > 0 ? State.ABOVE : State.CELL_BEGINS;
        }
      }
      case QUOTED -> {
        made.write(b);
        state = b == '"' ? State.MARK_SEEN : State.QUOTED;
      }
      case CELL_BEGINS, PLAIN, MARK_SEEN, BEHIND_QUOTED -> takeOutside(b, isEnd);
    }
  }

  private void takeOutside(byte b, boolean isEnd) {
    if (b == separator || isEnd) {
      endCell();
      made.write(isEnd ? b : ',');
      state = State.CELL_BEGINS;
    } else if (state == State.CELL_BEGINS && b == '"') {
      made.write(b);
      state = State.QUOTED;
    } else if (state == State.MARK_SEEN && b == '"') {
      made.write(b);
      state = State.QUOTED;
    } else if (state == State.MARK_SEEN || state == State.BEHIND_QUOTED) {
      // Such a row is refused as broken; a comma here must not make it another row.
      made.write(b == ',' ? ' ' : b);
      state = State.BEHIND_QUOTED;
    } else {
      state = State.PLAIN;
      endsWithReturn = b == '\r';
      mustQuote |= b == ',' || b == '"';
      cell.write(b);
    }
  }

  /** Writes a plain cell, in quotation marks where commas need them. */
  private void endCell() {
    if (state != State.PLAIN) {
      return;
    }
    byte[] plain = cell.toByteArray();
    cell.reset();
    state = State.CELL_BEGINS;
    if (!mustQuote) {
      made.write(plain, 0, plain.length);
      return;
    }
    mustQuote = false;
    int length = endsWithReturn ? plain.length - 1 : plain.length;
    made.write('"');
    for (int i = 0; i < length; i++) {
      if (plain[i] == '"') {
        made.write('"');
      }
      made.write(plain[i]);
    }
    made.write('"');
    if (endsWithReturn) {
      made.write('\r');
    }
  }

  private boolean contains(byte wanted, int length) {
    for (int i = 0; i < length; i++) {
      if (read[i] == wanted) {
        return true;
      }
    }
    return false;
  }
}
