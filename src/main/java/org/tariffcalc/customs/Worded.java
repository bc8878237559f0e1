package org.tariffcalc.customs;

import java.util.Optional;

/** One of a closed set that the tables, files and answers name by a word. */
public interface Worded {

  /** Its word. */
  String word();

  /**
   * The one that a word names; empty for another word.
   *
   * @param all the set
   */
  static <T extends Worded> Optional<T> of(T[] all, String word) {
    for (T each : all) {
      if (each.word().equals(word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
