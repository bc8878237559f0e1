package org.tariffcalc.tables.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tariffcalc.customs.Limits;

/**
 * The one way in which table files are laid out, so that a difference between two editions shows
 * rates and not layout: UTF-8, two blanks of indent, one line for an object or array that holds no
 * object and no long array, everything else one member or element to a line, and one line feed at
 * the end.
 */
public final class CanonicalJson {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** An array of more elements than this has a line for each. */
  private static final int LONGEST_ON_ONE_LINE = 12;

  private CanonicalJson() {}

  /**
   * Reads one value.
   *
   * @throws IOException when the text is no JSON, has a member twice or goes on behind the value
   */
  public static Json read(byte[] utf8) throws IOException {
    try (JsonParser parser = FACTORY.createParser(utf8)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new IOException("nothing in it");
      }
      Json value = read(parser, first);
      if (parser.nextToken() != null) {
        throw new IOException(
            "something behind the end, line " + parser.currentLocation().getLineNr());
      }
      return value;
    }
  }

  private static Json read(JsonParser parser, JsonToken token) throws IOException {
    switch (token) {
      case START_OBJECT -> {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          members.put(name, read(parser, parser.nextToken()));
        }
        return new Json.Members(members);
      }
      case START_ARRAY -> {
        List<Json> elements = new ArrayList<>();
        for (JsonToken next = parser.nextToken();
            next != JsonToken.END_ARRAY;
            next = parser.nextToken()) {
          elements.add(read(parser, next));
        }
        return new Json.Elements(elements);
      }
      case VALUE_STRING -> {
        return new Json.Text(parser.getText());
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        return new Json.Numeral(number(parser));
      }
      case VALUE_TRUE -> {
        return new Json.Flag(true);
      }
      case VALUE_FALSE -> {
        return new Json.Flag(false);
      }
      case VALUE_NULL -> {
        return new Json.Nothing();
      }
      default -> throw new IOException("unexpected " + token);
    }
  }

  /** A number within the limits, so that to read and to print it costs no more than its text. */
  private static BigDecimal number(JsonParser parser) throws IOException {
    String text = parser.getText();
    int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
    if (text.length() > 3 * Limits.MOST_DIGITS
        || exponent >= 0 && text.length() - exponent > Limits.LONGEST_EXPONENT + 1) {
      throw new JsonParseException(parser, "a number of too many digits");
    }
    return parser.getDecimalValue();
  }

  /** The value in canonical layout, with the final line feed. */
  public static String format(Json value) {
    StringBuilder out = new StringBuilder(1 << 12);
    write(value, out, 0);
    return out.append('\n').toString();
  }

  /** The bytes of {@link #format}. */
  public static byte[] bytes(Json value) {
    return format(value).getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Json value, StringBuilder out, int depth) {
    if (value.isScalar()) {
      scalar(value, out);
    } else if (fitsOnOneLine(value)) {
      oneLine(value, out);
    } else if (value instanceof Json.Members members) {
      out.append("{\n");
      String comma = "";
      for (Map.Entry<String, Json> member : members.byName().entrySet()) {
        out.append(comma).append("  ".repeat(depth + 1));
        text(member.getKey(), out);
        out.append(": ");
        write(member.getValue(), out, depth + 1);
        comma = ",\n";
      }
      out.append('\n').append("  ".repeat(depth)).append('}');
    } else if (value instanceof Json.Elements elements) {
      out.append("[\n");
      String comma = "";
      for (Json element : elements.all()) {
        out.append(comma).append("  ".repeat(depth + 1));
        write(element, out, depth + 1);
        comma = ",\n";
      }
      out.append('\n').append("  ".repeat(depth)).append(']');
    }
  }

  private static boolean fitsOnOneLine(Json value) {
    if (value instanceof Json.Members members) {
      for (Json member : members.byName().values()) {
        if (!member.isScalar() && !isShortArray(member)) {
          return false;
        }
      }
      return true;
    }
    return isShortArray(value);
  }

  private static boolean isShortArray(Json value) {
    return value instanceof Json.Elements elements
        && elements.all().size() <= LONGEST_ON_ONE_LINE
        && elements.all().stream().allMatch(Json::isScalar);
  }

  private static void oneLine(Json value, StringBuilder out) {
    String comma = "";
    if (value instanceof Json.Members members) {
      out.append('{');
      for (Map.Entry<String, Json> member : members.byName().entrySet()) {
        out.append(comma);
        text(member.getKey(), out);
        out.append(": ");
        oneLine(member.getValue(), out);
        comma = ", ";
      }
      out.append('}');
    } else if (value instanceof Json.Elements elements) {
      out.append('[');
      for (Json element : elements.all()) {
        out.append(comma);
        scalar(element, out);
        comma = ", ";
      }
      out.append(']');
    } else {
      scalar(value, out);
    }
  }

  private static void scalar(Json value, StringBuilder out) {
    if (value instanceof Json.Text text) {
      text(text.value(), out);
    } else if (value instanceof Json.Numeral numeral) {
      out.append(numeral.value());
    } else if (value instanceof Json.Flag flag) {
      out.append(flag.value());
    } else {
      out.append("null");
    }
  }

  private static void text(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\f' -> out.append("\\f");
        case '\b' -> out.append("\\b");
        default -> {
          if (c < ' ') {
            out.append("\\u00").append(c < 16 ? '0' : '1').append(Character.forDigit(c & 15, 16));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
