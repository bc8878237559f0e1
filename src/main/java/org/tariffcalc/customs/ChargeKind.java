package org.tariffcalc.customs;

import java.util.Optional;

/** What a duty is, beside the act behind it. */
public enum ChargeKind implements Worded {
  /** The ordinary duty of the schedule. */
  BASE("base"),
  /** A duty on top of the ordinary one. */
  ADDITIONAL("additional"),
  /** What brings ordinary duty and this one together up to a rate. */
  FLOOR("floor"),
  /** China's answer to a duty of the United States. */
  RETALIATORY("retaliatory"),
  /** The cash deposit of an antidumping or countervailing order. */
  ANTIDUMPING("antidumping");

  private final String word;

  ChargeKind(String word) {
    this.word = word;
  }

  /** The kind of a word of the tables; empty for another word. */
  public static Optional<ChargeKind> of(String word) {
    return Worded.of(values(), word);
  }

  /** The word of the tables and of JSON. */
  @Override
  public String word() {
    return word;
  }
}
