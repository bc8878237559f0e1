package org.tariffcalc.batch;

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

  /** How many lines end in the block. */
  long lines() {
    long lines = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] == terminator) {
        lines++;
      }
    }
    return lines;
  }
}
