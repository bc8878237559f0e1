package org.tariffcalc.tables.search;

/** Where a word may be found, with what it is worth there. The order is that of the index. */
enum GoodsField {
  /** Name of the heading. */
  HEADING_NAME(2.2f, true),
  /** Search words of the heading. */
  HEADING_WORDS(2.6f, true),
  /** What the official schedule says of the heading, where an edition has it. */
  HEADING_TEXT(0.8f, false),
  /** Name of the subheading. */
  NAME(2.4f, true),
  /** Search words of the subheading. */
  WORDS(3.0f, true),
  /** Names of the lines below the subheading. */
  LINES(1.2f, false),
  /** What the official schedule says of the subheading and its lines, where an edition has it. */
  TEXT(0.8f, false);

  /** How many fields there are. */
  static final int COUNT = 7;

  /** How many of them are the heading's, which come first. */
  static final int OF_HEADING = 3;

  private static final GoodsField[] ALL = values();

  private final float worth;
  private final boolean hasPhrases;

  GoodsField(float worth, boolean hasPhrases) {
    this.worth = worth;
    this.hasPhrases = hasPhrases;
  }

  static GoodsField at(int place) {
    return ALL[place];
  }

  float worth() {
    return worth;
  }

  /** Whether what stands between two commas may be met as a whole. */
  boolean hasPhrases() {
    return hasPhrases;
  }
}
