package org.tariffcalc.customs;

import java.util.Optional;

/**
 * How goods are entered into the United States, as far as fees and duty depend on it: types of CBP
 * form 7501, the way of filing, and the release without an entry.
 */
public enum EntryType implements Worded {
  /** Filed electronically: types 01, 02, 31 and 32. */
  FORMAL("formal"),
  /** On paper, which owes the surcharge of a manual entry as well. */
  FORMAL_MANUAL("formal-manual"),
  /** Filed electronically by the importer: types 11 and 12. */
  INFORMAL("informal"),
  /** On paper, prepared by the importer. */
  INFORMAL_MANUAL("informal-manual"),
  /** Prepared by customs. */
  INFORMAL_CUSTOMS("informal-customs"),
  /** Of mail, prepared by customs. */
  MAIL_CUSTOMS("mail-customs"),
  /** At an express carrier's hub, which pays for each parcel itself. */
  EXPRESS_HUB("express-hub"),
  /** Express mail from abroad, whose fee postal operators owe: no importer states it. */
  EXPRESS_MAIL("express-mail"),
  /** Formal, of goods under an antidumping or countervailing order: types 03, 07, 34 and 38. */
  FORMAL_ADCVD("formal-adcvd"),
  /** Release without an entry (19 U.S.C. 1321); type 86 is the same with an electronic filing. */
  SECTION_321("section-321");

  private final String word;

  EntryType(String word) {
    this.word = word;
  }

  /** The type of a word of the tables; empty for another word. */
  public static Optional<EntryType> of(String word) {
    return Worded.of(values(), word);
  }

  /** Whether an importer may state it. */
  public boolean isStated() {
    return this != EXPRESS_MAIL;
  }

  /** Whether it is a formal entry of whatever kind. */
  public boolean isFormal() {
    return this == FORMAL || this == FORMAL_MANUAL || this == FORMAL_ADCVD;
  }

  /** Whether it is an informal entry that the importer or customs prepares at the port. */
  public boolean isInformal() {
    return this == INFORMAL || this == INFORMAL_MANUAL || this == INFORMAL_CUSTOMS;
  }

  /** The one mode of transport that knows it; empty when any does. */
  public Optional<TransportMode> mode() {
    return switch (this) {
      case MAIL_CUSTOMS -> Optional.of(TransportMode.POST);
      case EXPRESS_HUB -> Optional.of(TransportMode.EXPRESS);
      default -> Optional.empty();
    };
  }

  /** The word of options, rows, the tables and JSON. */
  @Override
  public String word() {
    return word;
  }

  /** The word. */
  @Override
  public String toString() {
    return word;
  }
}
