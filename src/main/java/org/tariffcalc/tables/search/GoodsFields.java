package org.tariffcalc.tables.search;

import java.util.List;

/** The fields of an entry of the index, with what a word found there is worth. */
enum GoodsFields {
  /** Search words of the subheading. */
  WORDS("words", 3.0f),
  /** Name of the subheading. */
  NAME("name", 2.4f),
  /** Search words of the heading. */
  HEADING_WORDS("headingWords", 2.6f),
  /** Name of the heading. */
  HEADING_NAME("headingName", 2.2f),
  /** Names of the lines below the subheading. */
  LINES("lines", 1.2f);

  /** Every search word and short name as a whole, its stems parted by blanks. */
  static final String WHOLE = "whole";

  /** The same of the heading. */
  static final String HEADING_WHOLE = "headingWhole";

  /** The digits of the subheading as a number. */
  static final String CODE = "code";

  private final String id;
  private final float boost;

  GoodsFields(String id, float boost) {
    this.id = id;
    this.boost = boost;
  }

  String id() {
    return id;
  }

  float boost() {
    return boost;
  }

  static List<GoodsFields> all() {
    return List.of(values());
  }
}
