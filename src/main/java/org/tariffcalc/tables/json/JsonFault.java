package org.tariffcalc.tables.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/**
 * Where a text stops being JSON, in the words of this program and not of its parser.
 *
 * @param place line and column, both from 1
 * @param what what is wrong there
 */
public record JsonFault(String place, String what) {

  /** The fault that {@link CanonicalJson#read} met. */
  public static JsonFault of(IOException e) {
    if (!(e instanceof JsonProcessingException json)) {
      return new JsonFault("line 1", String.valueOf(e.getMessage()));
    }
    JsonLocation at = json.getLocation();
    boolean isTwice = json.getOriginalMessage().startsWith("Duplicate");
    return new JsonFault(
        at == null ? "line 1" : "line " + at.getLineNr() + ", column " + at.getColumnNr(),
        isTwice ? "a member of this name stands twice" : "is not JSON from here on");
  }
}
