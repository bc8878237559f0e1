package org.tariffcalc.customs;

import java.util.Optional;

/** How goods come into the country. */
public enum TransportMode implements Worded {
  OCEAN("ocean"),
  AIR("air"),
  TRUCK("truck"),
  RAIL("rail"),
  POST("post"),
  /** By an express carrier, whatever moves the parcel. */
  EXPRESS("express");

  private final String word;

  TransportMode(String word) {
    this.word = word;
  }

  /** The mode of a word of the tables; empty for another word. */
  public static Optional<TransportMode> of(String word) {
    return Worded.of(values(), word);
  }

  /** The word of options, rows, the tables and JSON. */
  @Override
  public String word() {
    return word;
  }

  /** The word. */
  @Override
  public String toString() {
    return word;
  }
}
