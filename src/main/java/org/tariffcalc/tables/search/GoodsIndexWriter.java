package org.tariffcalc.tables.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.words.NamedGoods;

/** Compiles the names and search words of an edition into the bytes of a {@link GoodsIndex}. */
final class GoodsIndexWriter {

  private final RateTables tables;
  private final Stems stemmer = new Stems();

  /** Stems in the order in which they come, and what they were made of, since words come often. */
  private final Map<String, Integer> stems = new HashMap<>();

  private final Map<String, int[]> texts = new HashMap<>();

  /** Stems by that order; marks as they are, below zero. */
  private int[] tokens = new int[1 << 16];

  private int size;
  private int subheadings;

  /** Stems in a field of all subheadings, those of a heading for each of its subheadings. */
  private final int[] sums = new int[GoodsField.COUNT];

  /** How many subheadings have any there. */
  private final int[] filled = new int[GoodsField.COUNT];

  /** Stems in each field of the heading and the subheading that are written. */
  private final int[] lengths = new int[GoodsField.COUNT];

  GoodsIndexWriter(RateTables tables) {
    this.tables = tables;
  }

  byte[] bytes(String label) {
    for (int chapter = 1; chapter < 99; chapter++) {
      chapter(CommodityCode.of(chapter < 10 ? "0" + chapter : "" + chapter));
    }
    byte[][] sorted = new byte[stems.size()][];
    stems.forEach((stem, at) -> sorted[at] = stem.getBytes(StandardCharsets.UTF_8));
    Arrays.sort(sorted, Arrays::compareUnsigned);
    char[] numbers = new char[sorted.length];
    int letters = 0;
    for (int i = 0; i < sorted.length; i++) {
      letters += sorted[i].length;
      Integer at = stems.get(new String(sorted[i], StandardCharsets.UTF_8));
      if (at == null || i >= GoodsIndex.FIRST_MARK) {
        throw new IllegalStateException(sorted.length + " stems are too many for two bytes");
      }
      numbers[at] = (char) i;
    }
    byte[] name = label.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(
            20 + 8 * GoodsField.COUNT + name.length + 4 * sorted.length + letters + 2 * size);
    bytes.putInt(bytes.capacity()).putInt(name.length).put(name).putInt(sorted.length);
    int end = 0;
    for (byte[] stem : sorted) {
      end += stem.length;
      bytes.putInt(end);
    }
    for (byte[] stem : sorted) {
      bytes.put(stem);
    }
    bytes.putInt(subheadings);
    for (int i = 0; i < GoodsField.COUNT; i++) {
      bytes.putInt(sums[i]).putInt(filled[i]);
    }
    bytes.putInt(size);
    for (int i = 0; i < size; i++) {
      bytes.putChar(tokens[i] < 0 ? (char) ~tokens[i] : numbers[tokens[i]]);
    }
    return bytes.array();
  }

  private void chapter(CommodityCode chapter) {
    List<NamedGoods> names = tables.goodsNames().under(chapter);
    for (int i = 0; i < names.size(); i++) {
      NamedGoods each = names.get(i);
      String digits = each.code().digits();
      if (digits.length() == 4) {
        mark(GoodsIndex.HEADING);
        mark((char) Integer.parseInt(digits));
        heading(each);
      } else if (digits.length() == 6) {
        mark(GoodsIndex.SUBHEADING);
        mark((char) Integer.parseInt(digits.substring(4)));
        subheading(each, names.subList(i + 1, names.size()));
      }
    }
  }

  private void heading(NamedGoods heading) {
    phrases(GoodsField.HEADING_NAME, heading.name());
    mark(GoodsIndex.NEXT_FIELD);
    phrases(GoodsField.HEADING_WORDS, heading.words());
    mark(GoodsIndex.NEXT_FIELD);
    lengths[GoodsField.HEADING_TEXT.place()] =
        words(tables.officialNames().own(heading.code()).orElse(""));
  }

  private void subheading(NamedGoods subheading, List<NamedGoods> below) {
    phrases(GoodsField.NAME, subheading.name());
    mark(GoodsIndex.NEXT_FIELD);
    phrases(GoodsField.WORDS, subheading.words());
    mark(GoodsIndex.NEXT_FIELD);
    int lines = 0;
    for (int i = 0; i < below.size() && below.get(i).code().length() > 6; i++) {
      lines += words(below.get(i).name());
      mark(GoodsIndex.COMMA);
    }
    lengths[GoodsField.LINES.place()] = lines;
    mark(GoodsIndex.NEXT_FIELD);
    int text = 0;
    for (NamedGoods each : tables.officialNames().under(subheading.code())) {
      text += words(each.name());
    }
    lengths[GoodsField.TEXT.place()] = text;
    subheadings++;
    for (int i = 0; i < GoodsField.COUNT; i++) {
      sums[i] += lengths[i];
      filled[i] += lengths[i] > 0 ? 1 : 0;
    }
  }

  private void phrases(GoodsField field, String text) {
    int length = 0;
    for (String phrase : text.split(", ", -1)) {
      length += words(phrase);
      mark(GoodsIndex.COMMA);
    }
    lengths[field.place()] = length;
  }

  /** Writes the stems of a text; returns how many. */
  private int words(String text) {
    int[] numbers = texts.get(text);
    if (numbers == null) {
      List<String> parts = stemmer.of(text);
      numbers = new int[parts.size()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = stems.computeIfAbsent(parts.get(i), first -> stems.size());
      }
      texts.put(text, numbers);
    }
    for (int number : numbers) {
      add(number);
    }
    return numbers.length;
  }

  private void mark(char mark) {
    add(~mark);
  }

  private void add(int token) {
    if (size == tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * size);
    }
    tokens[size++] = token;
  }
}
