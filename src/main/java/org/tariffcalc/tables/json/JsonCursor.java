package org.tariffcalc.tables.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Goes forward through JSON (RFC 8259) in a part of a file's bytes, one token at a time. A quote is
 * mostly start-up, and Jackson's parser takes longer to get ready than this to read all that a
 * quote needs; the tests hold the two together.
 */
public final class JsonCursor {

  /** What the cursor stands on. */
  public enum Token {
    OBJECT,
    END_OBJECT,
    ARRAY,
    END_ARRAY,
    NAME,
    TEXT,
    NUMBER,
    TRUE,
    FALSE,
    NULL
  }

  private final byte[] bytes;
  private final int end;
  private int at;
  private boolean[] inObject = new boolean[16];
  private int depth;
  private boolean isFirst;
  private boolean isNamed;
  private Token token = Token.NULL;
  private int textBegin;
  private int textEnd;
  private boolean isPlain = true;

  /** Begin is included, end is not. */
  public JsonCursor(byte[] bytes, int begin, int end) {
    this.bytes = bytes;
    this.at = begin;
    this.end = end;
  }

  /** The token on which the cursor stands. */
  public Token token() {
    return token;
  }

  /** The line in the whole file, from 1. */
  public int line() {
    int line = 1;
    for (int i = 0; i < at && i < bytes.length; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  /**
   * Goes on to the next token.
   *
   * @throws IOException when there is none or when it does not belong here
   */
  public Token next() throws IOException {
    int next = peek();
    if (depth > 0 && !isNamed) {
      boolean isObject = inObject[depth - 1];
      if (next == (isObject ? '}' : ']')) {
        at++;
        depth--;
        isFirst = false;
        token = isObject ? Token.END_OBJECT : Token.END_ARRAY;
        return token;
      }
      if (!isFirst) {
        skip(next, ',');
        next = peek();
      }
      isFirst = false;
      if (isObject) {
        skip(next, '"');
        string();
        skip(peek(), ':');
        isNamed = true;
        token = Token.NAME;
        return token;
      }
    }
    isNamed = false;
    token = value(next);
    return token;
  }

  private Token value(int first) throws IOException {
    switch (first) {
      case '{', '[' -> {
        if (depth == inObject.length) {
          inObject = Arrays.copyOf(inObject, 2 * depth);
        }
        at++;
        inObject[depth++] = first == '{';
        isFirst = true;
        return first == '{' ? Token.OBJECT : Token.ARRAY;
      }
      case '"' -> {
        at++;
        string();
        return Token.TEXT;
      }
      case 't' -> {
        return literal("true", Token.TRUE);
      }
      case 'f' -> {
        return literal("false", Token.FALSE);
      }
      case 'n' -> {
        return literal("null", Token.NULL);
      }
      default -> {
        number(first);
        return Token.NUMBER;
      }
    }
  }

  /** Passes over what the object or array holds on which the cursor stands. */
  public void skipChildren() throws IOException {
    if (token == Token.OBJECT || token == Token.ARRAY) {
      int outside = depth - 1;
      while (depth > outside) {
        next();
      }
    }
  }

  /** The name, text or number on which the cursor stands. */
  public String text() throws IOException {
    if (isPlain) {
      return new String(bytes, textBegin, textEnd - textBegin, StandardCharsets.ISO_8859_1);
    }
    String text = new String(bytes, textBegin, textEnd - textBegin, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0) {
      throw new IOException("a text is not UTF-8");
    }
    return text.indexOf('\\') < 0 ? text : unescaped(text);
  }

  /** The byte behind any blanks. */
  private int peek() throws IOException {
    int here = at;
    while (here < end) {
      byte next = bytes[here];
      if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
        at = here;
        return next;
      }
      here++;
    }
    at = end;
    throw new IOException("it ends too early");
  }

  private void skip(int found, char wanted) throws IOException {
    if (found != wanted) {
      throw unexpected();
    }
    at++;
  }

  private IOException unexpected() {
    return new IOException("is not JSON from here on");
  }

  /** Goes behind the closing quote; the cursor stands behind the opening one. */
  private void string() throws IOException {
    byte[] all = bytes;
    int here = at;
    boolean plain = true;
    textBegin = here;
    while (here < end) {
      byte next = all[here];
      if (next == '"') {
        textEnd = here;
        isPlain = plain;
        at = here + 1;
        return;
      }
      if (next < ' ') {
        if (next >= 0) {
          at = here;
          throw unexpected();
        }
        plain = false;
      } else if (next == '\\') {
        plain = false;
        here++;
      }
      here++;
    }
    at = end;
    throw new IOException("it ends within a text");
  }

  private Token literal(String word, Token meant) throws IOException {
    for (int i = 0; i < word.length(); i++) {
      if (at + i >= end || bytes[at + i] != word.charAt(i)) {
        throw unexpected();
      }
    }
    at += word.length();
    return meant;
  }

  private void number(int first) throws IOException {
    textBegin = at;
    if (first == '-') {
      at++;
    }
    if (at < end && bytes[at] == '0') {
      at++;
    } else {
      digits();
    }
    if (at < end && bytes[at] == '.') {
      at++;
      digits();
    }
    if (at < end && (bytes[at] | ' ') == 'e') {
      at++;
      if (at < end && (bytes[at] == '+' || bytes[at] == '-')) {
        at++;
      }
      digits();
    }
    textEnd = at;
    isPlain = true;
  }

  private void digits() throws IOException {
    int from = at;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    if (at == from) {
      throw unexpected();
    }
  }

  private static String unescaped(String text) throws IOException {
    StringBuilder plain = new StringBuilder(text.length());
    int place = 0;
    while (place < text.length()) {
      char next = text.charAt(place++);
      if (next != '\\') {
        plain.append(next);
        continue;
      }
      char escape = text.charAt(place++);
      switch (escape) {
        case '"', '\\', '/' -> plain.append(escape);
        case 'b' -> plain.append('\b');
        case 'f' -> plain.append('\f');
        case 'n' -> plain.append('\n');
        case 'r' -> plain.append('\r');
        case 't' -> plain.append('\t');
        case 'u' -> {
          plain.append(hexadecimal(text, place));
          place += 4;
        }
        default -> throw new IOException("a text has an unknown escape");
      }
    }
    return plain.toString();
  }

  private static char hexadecimal(String text, int from) throws IOException {
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        throw new IOException("a text has a broken escape");
      }
      value = value << 4 | digit;
    }
    return (char) value;
  }
}
