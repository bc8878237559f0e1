package org.tariffcalc.batch;

import org.tariffcalc.assess.bulk.ListedGoods;
import org.tariffcalc.assess.bulk.PlainShipment;
import org.tariffcalc.customs.quantity.Quantities;
import org.tariffcalc.intake.row.Rows;

/**
 * What a row says into the United States that claims nothing.
 *
 * @param row where the walk over the rows stands
 * @param goods the goods of its code
 * @param origin ISO code
 * @param entered entry date in days since 1970-01-01
 * @param loaded day of loading in the same count; negative when it is not given
 * @param mode place of the mode of transport as in {@link PlainShipment#mode}, where the first is
 *     that of all rows
 * @param cents price in US cents
 * @param quantities weight and number, as far as they are given
 */
public record PlainRow(
    Rows row,
    ListedGoods goods,
    String origin,
    int entered,
    int loaded,
    int mode,
    long cents,
    Quantities quantities) {}
