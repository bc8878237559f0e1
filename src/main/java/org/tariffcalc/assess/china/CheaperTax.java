package org.tariffcalc.assess.china;

import org.tariffcalc.assess.shipment.TaxRates;

/**
 * A lower tax on goods that the code does not tell from those that are priced.
 *
 * @param option what the importer says to claim it, {@code --consumption-tax 0}
 * @param rates the rates it stands for
 * @param condition what the goods must be
 */
record CheaperTax(String option, TaxRates rates, String condition) {}
