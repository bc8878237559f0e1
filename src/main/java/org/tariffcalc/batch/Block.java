package org.tariffcalc.batch;

import java.util.Arrays;

/** Whole records, or the one that is too long to be held. */
public final class Block {

  private final byte[] bytes;
  private final int length;
  private final byte terminator;
  private final boolean isOverlong;

  Block(byte[] bytes, int length, byte terminator, boolean isOverlong) {
    this.bytes = bytes;
    this.length = length;
    this.terminator = terminator;
    this.isOverlong = isOverlong;
  }

  /** The array that holds the records from its beginning; belongs to the block. */
  public byte[] bytes() {
    return bytes;
  }

  /** How many bytes of the array the records take. */
  public int length() {
    return length;
  }

  /** What ends a line: line feed, or carriage return in a file that has no line feed. */
  public byte terminator() {
    return terminator;
  }

  /** Whether this is the beginning of one record that is longer than any may be. */
  public boolean isOverlong() {
    return isOverlong;
  }

  /** How many lines end in a part of the block. */
  long lines(int from, int to) {
    long lines = 0;
    for (int i = from; i < to; i++) {
      lines += bytes[i] == terminator ? 1 : 0;
    }
    return lines;
  }

  /** The block without its first bytes. */
  Block from(int start) {
    return new Block(Arrays.copyOfRange(bytes, start, length), length - start, terminator, false);
  }
}
