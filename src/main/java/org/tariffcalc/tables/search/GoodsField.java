package org.tariffcalc.tables.search;

/** Where a word may be found, with what it is worth there. The order is that of the index. */
enum GoodsField {
  /** Name of the heading. */
  HEADING_NAME(0, 2.2f, true),
  /** Search words of the heading. */
  HEADING_WORDS(1, 2.6f, true),
  /** What the official schedule says of the heading, where an edition has it. */
  HEADING_TEXT(2, 0.8f, false),
  /** Name of the subheading. */
  NAME(3, 2.4f, true),
  /** Search words of the subheading. */
  WORDS(4, 3.0f, true),
  /** Names of the lines below the subheading. */
  LINES(5, 1.2f, false),
  /** What the official schedule says of the subheading and its lines, where an edition has it. */
  TEXT(6, 0.8f, false);

  /** How many fields there are. */
  static final int COUNT = 7;

  /** How many of them are the heading's, which come first. */
  static final int OF_HEADING = 3;

  private static final GoodsField[] ALL = values();

  private final int place;
  private final float worth;
  private final boolean hasPhrases;

  GoodsField(int place, float worth, boolean hasPhrases) {
    this.place = place;
    this.worth = worth;
    this.hasPhrases = hasPhrases;
  }

  static GoodsField at(int place) {
    return ALL[place];
  }

  /** Its place in the index, from zero. */
  int place() {
    return place;
  }

  float worth() {
    return worth;
  }

  /** Whether what stands between two commas may be met as a whole. */
  boolean hasPhrases() {
    return hasPhrases;
  }
}
