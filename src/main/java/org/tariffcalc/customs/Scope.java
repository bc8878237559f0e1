package org.tariffcalc.customs;

import java.util.List;

/** The goods that a measure covers. */
public sealed interface Scope {

  /** Every commodity code. */
  record All() implements Scope {}

  /**
   * The codes named in the measure itself, and all codes below them.
   *
   * @param codes codes of 2 to 10 digits
   */
  record Codes(List<CommodityCode> codes) implements Scope {
    /** Copies the codes. */
    public Codes {
      codes = List.copyOf(codes);
    }
  }

  /**
   * The codes of one tier of a product list.
   *
   * @param list identifier of the list
   * @param tier the tier of the list, empty for a list without tiers
   */
  record Listed(String list, String tier) implements Scope {}
}
