package org.tariffcalc.tables.words;

import org.tariffcalc.customs.CommodityCode;

/**
 * What the goods of one code are called.
 *
 * @param code heading of 4, subheading of 6, line of 8 or number of 10 digits
 * @param name at most 60 characters; that of a line says what sets it apart from its neighbors
 * @param words search words parted by a comma and a blank; empty when there are none
 */
public record NamedGoods(CommodityCode code, String name, String words) {}
