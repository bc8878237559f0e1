package org.tariffcalc.batch;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Texts as JSON writes them. */
final class JsonText {

  private JsonText() {}

  static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
