package org.tariffcalc.assess.answer;

import java.math.BigDecimal;

/**
 * Something that the importer has not claimed and that would lower the duty, or a tax of China, if
 * the goods qualify.
 *
 * @param claim what to claim: {@code --program KR}, {@code --claim 9903.88.69}, {@code --vat 9%}
 * @param name what it is
 * @param saves by how much total duty would fall, of a tax by how much duty and taxes would, in the
 *     currency of the customs value
 */
public record Relief(String claim, String name, BigDecimal saves) {

  /** How a claim begins that declares a content. */
  public static final String CONTENT = "--content ";

  /** Whether it is a content to declare and not a heading or a preference to claim. */
  public boolean isContent() {
    return claim.startsWith(CONTENT);
  }

  /** The claim and what it saves, in a few words. */
  public String effect() {
    return claim + " would save " + Money.grouped(saves);
  }

  /** The same with its name, as a sentence. */
  String sentence() {
    return claim + " (" + name + ") would save " + Money.grouped(saves) + ".";
  }
}
