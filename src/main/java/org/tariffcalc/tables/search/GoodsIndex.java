package org.tariffcalc.tables.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.words.GoodsNames;

/**
 * The names and search words of an edition, compiled: the stems in alphabetic order, then headings
 * and subheadings as rows of numbers of stems. A distribution has one ready for its own tables;
 * that of others is compiled in memory. The bytes depend on nothing but the words.
 *
 * <p>In the file: its length; length and text of the label; number of stems; for each the end of
 * its letters; the letters; number of subheadings; for each field the sum of stems and the number
 * of subheadings that have any; number of tokens; the tokens, two bytes each. A token from {@link
 * #FIRST_MARK} on is a mark.
 */
public final class GoodsIndex {

  /** Begins a heading; its four digits as a number follow, then its fields. */
  static final char HEADING = 0xFFFF;

  /** Begins a subheading; its last two digits follow, then its fields. */
  static final char SUBHEADING = 0xFFFE;

  /** Parts two fields. */
  static final char NEXT_FIELD = 0xFFFD;

  /** Parts two search words, or what a comma parts in a name. */
  static final char COMMA = 0xFFFC;

  /** The least mark. */
  static final char FIRST_MARK = COMMA;

  private static final String VERSION = "goods index 1";

  private final byte[] letters;
  private final int[] ends;
  private final int subheadings;
  private final int[] sums = new int[GoodsField.COUNT];
  private final int[] filled = new int[GoodsField.COUNT];
  private final char[] tokens;

  private GoodsIndex(ByteBuffer bytes) {
    this.ends = new int[bytes.getInt()];
    bytes.asIntBuffer().get(ends);
    bytes.position(bytes.position() + 4 * ends.length);
    this.letters = new byte[ends.length == 0 ? 0 : ends[ends.length - 1]];
    bytes.get(letters);
    this.subheadings = bytes.getInt();
    for (int i = 0; i < GoodsField.COUNT; i++) {
      sums[i] = bytes.getInt();
      filled[i] = bytes.getInt();
    }
    this.tokens = new char[bytes.getInt()];
    bytes.asCharBuffer().get(tokens);
  }

  /**
   * The index of some tables.
   *
   * @param ready a file in which it may be ready; what is there for other words is passed over
   */
  static GoodsIndex of(RateTables tables, Optional<Path> ready) {
    String label = label(tables);
    try {
      if (ready.isPresent()) {
        Optional<ByteBuffer> found =
            labeled(ByteBuffer.wrap(Files.readAllBytes(ready.get())), label);
        if (found.isPresent()) {
          return new GoodsIndex(found.get());
        }
      }
    } catch (NoSuchFileException e) {
      // Tables of a source tree come without one.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new GoodsIndex(
        labeled(ByteBuffer.wrap(new GoodsIndexWriter(tables).bytes(label)), label).orElseThrow());
  }

  /** The bytes of the file of an edition. */
  public static byte[] bytes(RateTables tables) {
    return new GoodsIndexWriter(tables).bytes(label(tables));
  }

  /** Names the form of the file and the words that it was made from. */
  private static String label(RateTables tables) {
    StringBuilder label = new StringBuilder(VERSION);
    for (Map.Entry<String, String> file : tables.fileHashes().entrySet()) {
      String path = file.getKey();
      if (path.startsWith(GoodsNames.OUR_OWN) || path.startsWith(GoodsNames.OFFICIAL)) {
        label.append('\n').append(path).append(' ').append(file.getValue());
      }
    }
    return label.toString();
  }

  /** The buffer behind its label; empty when it has another one or was cut. */
  private static Optional<ByteBuffer> labeled(ByteBuffer bytes, String label) {
    byte[] wanted = label.getBytes(StandardCharsets.UTF_8);
    if (bytes.remaining() < 8 + wanted.length
        || bytes.getInt() != bytes.capacity()
        || bytes.getInt() != wanted.length) {
      return Optional.empty();
    }
    byte[] found = new byte[wanted.length];
    bytes.get(found);
    return Arrays.equals(found, wanted) ? Optional.of(bytes) : Optional.empty();
  }

  char[] tokens() {
    return tokens;
  }

  /** How many subheadings there are. */
  int subheadings() {
    return subheadings;
  }

  /** How many subheadings have any stem in a field. */
  int filled(int field) {
    return filled[field];
  }

  /** How many stems these have there on average. */
  float average(int field) {
    return filled[field] == 0 ? 1 : (float) sums[field] / filled[field];
  }

  /** How many stems there are. */
  int size() {
    return ends.length;
  }

  /** The number of a stem, or -1. */
  int number(String stem) {
    byte[] wanted = stem.getBytes(StandardCharsets.UTF_8);
    int at = firstAtLeast(wanted);
    return at < ends.length && compare(at, wanted) == 0 ? at : -1;
  }

  /** The first number whose stem does not come before some letters; the size when all do. */
  int firstAtLeast(byte[] wanted) {
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(middle, wanted) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The letters of a stem. */
  byte[] letters(int number) {
    return Arrays.copyOfRange(letters, begin(number), ends[number]);
  }

  private int begin(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private int compare(int number, byte[] wanted) {
    return Arrays.compareUnsigned(letters, begin(number), ends[number], wanted, 0, wanted.length);
  }
}
