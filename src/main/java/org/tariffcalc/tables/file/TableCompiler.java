package org.tariffcalc.tables.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes a {@link CompiledTable} of JSON in any layout. The same JSON gives the same bytes, names
 * first, in the order in which they come.
 */
final class TableCompiler {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonParser parser;
  private final Map<String, Integer> names = new LinkedHashMap<>();
  private byte[] out = new byte[1 << 12];
  private int size;

  private TableCompiler(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Compiles a JSON text.
   *
   * @throws IOException when it is no JSON or goes on behind its end
   */
  static byte[] compile(byte[] json) throws IOException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      TableCompiler compiler = new TableCompiler(parser);
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new IOException("it is empty");
      }
      compiler.value(first);
      if (parser.nextToken() != null) {
        throw new IOException("it goes on behind its end");
      }
      return compiler.withNames();
    }
  }

  private byte[] withNames() {
    byte[] values = Arrays.copyOf(out, size);
    size = 0;
    number(names.size());
    for (String name : names.keySet()) {
      bytes(name.getBytes(StandardCharsets.UTF_8));
    }
    room(values.length);
    System.arraycopy(values, 0, out, size, values.length);
    return Arrays.copyOf(out, size + values.length);
  }

  private void value(JsonToken token) throws IOException {
    switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> text(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        add(CompiledTable.NUMBER);
        bytes(parser.getText().getBytes(StandardCharsets.US_ASCII));
      }
      case VALUE_TRUE -> add(CompiledTable.TRUE);
      case VALUE_FALSE -> add(CompiledTable.FALSE);
      case VALUE_NULL -> add(CompiledTable.NULL);
      default -> throw new IOException("it is not a JSON value: " + token);
    }
  }

  private void text(String text) {
    int day = day(text);
    if (day != Integer.MIN_VALUE) {
      add(CompiledTable.DAY);
      fourBytes(day);
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    add(utf8.length == text.length() ? CompiledTable.ASCII : CompiledTable.TEXT);
    bytes(utf8);
  }

  /** The day of a text that is an ISO date and nothing else. */
  private static int day(String text) {
    if (text.length() != 10 || text.charAt(4) != '-') {
      return Integer.MIN_VALUE;
    }
    try {
      return Math.toIntExact(IsoDay.of(text).toEpochDay());
    } catch (DateTimeException e) {
      return Integer.MIN_VALUE;
    }
  }

  private void object() throws IOException {
    int begin = size;
    int count = 0;
    open(CompiledTable.OBJECT);
    for (JsonToken next = parser.nextToken();
        next != JsonToken.END_OBJECT;
        next = parser.nextToken()) {
      String name = parser.currentName();
      Integer known = names.get(name);
      if (known == null) {
        known = names.size();
        names.put(name, known);
      }
      number(known);
      value(parser.nextToken());
      count++;
    }
    close(begin, count);
  }

  private void array() throws IOException {
    int begin = size;
    int count = 0;
    int[] places = new int[16];
    long[] keys = new long[16];
    JsonToken first = parser.nextToken();
    open(first == JsonToken.START_OBJECT ? CompiledTable.OBJECTS : CompiledTable.ARRAY);
    boolean areCodes = first == JsonToken.VALUE_STRING;
    for (JsonToken next = first; next != JsonToken.END_ARRAY; next = parser.nextToken()) {
      if (count == places.length) {
        places = Arrays.copyOf(places, 2 * count);
        keys = Arrays.copyOf(keys, 2 * count);
      }
      if (areCodes) {
        keys[count] = next == JsonToken.VALUE_STRING ? Codes.key(parser.getText()) : -1;
        areCodes = keys[count] >= 0 && (count == 0 || keys[count] > keys[count - 1]);
      }
      places[count++] = size - begin;
      value(next);
    }
    if (areCodes) {
      size = begin;
      add(CompiledTable.CODES);
      fourBytes(count);
      for (int i = 0; i < count; i++) {
        add((byte) (keys[i] >>> 32));
        fourBytes((int) keys[i]);
      }
      return;
    }
    int shift = close(begin, count);
    if (first == JsonToken.START_OBJECT) {
      for (int i = 0; i < count; i++) {
        fourBytes(places[i] + shift);
      }
      length(begin);
    }
  }

  private void open(byte kind) {
    add(kind);
    fourBytes(0);
  }

  /**
   * Puts the number of members or elements before them, and the length before that.
   *
   * @return by how much the number moved them
   */
  private int close(int begin, int count) {
    int end = size;
    number(count);
    int width = size - end;
    byte[] written = Arrays.copyOfRange(out, end, size);
    System.arraycopy(out, begin + 5, out, begin + 5 + width, end - begin - 5);
    System.arraycopy(written, 0, out, begin + 5, width);
    length(begin);
    return width;
  }

  private void length(int begin) {
    int length = size - begin - 5;
    out[begin + 1] = (byte) (length >>> 24);
    out[begin + 2] = (byte) (length >>> 16);
    out[begin + 3] = (byte) (length >>> 8);
    out[begin + 4] = (byte) length;
  }

  private void bytes(byte[] added) {
    number(added.length);
    room(added.length);
    System.arraycopy(added, 0, out, size, added.length);
    size += added.length;
  }

  private void number(int number) {
    int left = number;
    while (left > 127) {
      add((byte) (left | 128));
      left >>>= 7;
    }
    add((byte) left);
  }

  private void fourBytes(int number) {
    add((byte) (number >>> 24));
    add((byte) (number >>> 16));
    add((byte) (number >>> 8));
    add((byte) number);
  }

  private void add(byte added) {
    room(1);
    out[size++] = added;
  }

  private void room(int more) {
    if (size + more > out.length) {
      out = Arrays.copyOf(out, Math.max(2 * out.length, size + more));
    }
  }
}
