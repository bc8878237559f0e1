package org.tariffcalc.intake.record;

import java.util.Arrays;

/** Whole records, or a part of the one that is too long to be held. */
public final class Block {

  private final byte[] bytes;
  private final int length;
  private final byte terminator;
  private final Part part;

  /** What a block holds of a record that is too long to be held. */
  public enum Part {
    /** Nothing of one: it holds whole records. */
    NONE,
    /** The beginning. */
    BEGIN,
    /** Something between the beginning and the end. */
    MIDDLE,
    /** The end, which may be empty. */
    END
  }

  Block(byte[] bytes, int length, byte terminator, Part part) {
    this.bytes = bytes;
    this.length = length;
    this.terminator = terminator;
    this.part = part;
  }

  /**
   * One record of CSV or one object of NDJSON, with its line feed.
   *
   * @param bytes the array that holds it from its beginning
   */
  public static Block ofRecord(byte[] bytes, int length) {
    return new Block(bytes, length, (byte) '\n', Part.NONE);
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

  /** What it holds of a record that is longer than any may be. */
  public Part part() {
    return part;
  }

  /** How many bytes of the array belong to a record, the end of its line left out. */
  public int lengthOfRecord() {
    int end = length > 0 && bytes[length - 1] == terminator ? length - 1 : length;
    return part == Part.END && end > 0 && bytes[end - 1] == '\r' ? end - 1 : end;
  }

  /** How many lines end in a part of the block. */
  public long lines(int from, int to) {
    long lines = 0;
    for (int i = from; i < to; i++) {
      lines += bytes[i] == terminator ? 1 : 0;
    }
    return lines;
  }

  /** The block without its first bytes. */
  Block from(int start) {
    return new Block(Arrays.copyOfRange(bytes, start, length), length - start, terminator, part);
  }
}
