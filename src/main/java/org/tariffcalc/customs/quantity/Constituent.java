package org.tariffcalc.customs.quantity;

import java.util.Optional;

/**
 * A part of an article that has a rate of its own: a watch's case, strap and battery are valued
 * apart (chapter 91, statistical note 1), as are a rifle and its sight.
 */
public enum Constituent {
  CASE("case", "case"),
  STRAP("strap", "strap, band or bracelet"),
  BATTERY("battery", "battery"),
  MOVEMENT("movement", "movement"),
  APPARATUS("apparatus", "apparatus"),
  RIFLE("rifle", "value of the rifle"),
  SIGHT("sight", "value of the telescopic sight, if any"),
  LEAD("lead", "value of the lead content"),
  /** The whole set that is being valued, so no part at all. */
  SET("set", "entire set");

  private final String keyword;
  private final String printed;

  Constituent(String keyword, String printed) {
    this.keyword = keyword;
    this.printed = printed;
  }

  /** The word by which a user names the part: {@code -q case=30%}. */
  public String keyword() {
    return keyword;
  }

  /** The part as the schedule names it, without article. */
  public String printed() {
    return printed;
  }

  /** The unit in which the part's value is asked for. */
  public Unit unit() {
    return new Unit(PlainUnit.VALUE, keyword);
  }

  static Optional<Constituent> named(String keyword) {
    for (Constituent part : values()) {
      if (part.keyword.equalsIgnoreCase(keyword) && part != SET) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }
}
