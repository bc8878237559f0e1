package org.tariffcalc.tables.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Finds the line of a table's JSON for a place in its compiled form, by going through both. */
final class TableLine {

  private final CompiledTable table;
  private final int wanted;
  private final boolean isBehind;
  private final JsonParser parser;
  private int line;

  private TableLine(JsonParser parser, CompiledTable table, int wanted, boolean isBehind) {
    this.parser = parser;
    this.table = table;
    this.wanted = wanted;
    this.isBehind = isBehind;
  }

  /**
   * The line, from 1; the last one when no value begins or ends at the place.
   *
   * @param isBehind whether what is sought ends there rather than begins
   */
  static int of(byte[] json, CompiledTable table, int wanted, boolean isBehind) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      TableLine search = new TableLine(parser, table, wanted, isBehind);
      parser.nextToken();
      search.value(table.root());
      return search.line == 0 ? parser.currentLocation().getLineNr() : search.line;
    }
  }

  /** Goes through the value on which the parser stands, which begins at a place. */
  private void value(int at) throws IOException {
    if (!isBehind && at == wanted) {
      found();
    }
    JsonToken token = parser.currentToken();
    boolean areCodes = token == JsonToken.START_ARRAY && table.kind(at) == CompiledTable.CODES;
    if (token.isStructStart()) {
      int next = table.first(at);
      while (line == 0 && !parser.nextToken().isStructEnd()) {
        if (token == JsonToken.START_OBJECT) {
          next = table.value(next);
          parser.nextToken();
        }
        if (areCodes) {
          if (!isBehind && next == wanted) {
            found();
          }
          next += Codes.WIDTH;
        } else {
          value(next);
          next = table.after(next);
        }
      }
    }
    if (isBehind && table.after(at) == wanted) {
      found();
    }
  }

  private void found() {
    if (line == 0) {
      line = parser.currentTokenLocation().getLineNr();
    }
  }
}
