package org.tariffcalc.assess;

import java.math.BigDecimal;

/**
 * Something that the importer has not claimed and that would lower the duty if the goods qualify.
 *
 * @param claim what to claim: {@code --program KR}, {@code --claim 9903.88.69}
 * @param name what it is
 * @param saves by how much total duty would fall, US dollars
 */
public record Relief(String claim, String name, BigDecimal saves) {}
