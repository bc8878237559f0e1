package org.tariffcalc.customs;

import java.util.Optional;

/** What a fee or tax beside duty is for. */
public enum FeeKind implements Worded {
  /** The processing of merchandise (19 CFR 24.23(b)), with a limit for each entry. */
  PROCESSING("processing"),
  /** What a formal entry on paper owes on top of it. */
  PROCESSING_SURCHARGE("processing-surcharge"),
  /** The maintenance of harbors (19 CFR 24.24). */
  HARBOR("harbor"),
  /** What comes by mail. */
  MAIL("mail"),
  /** What comes through the hub of an express carrier. */
  EXPRESS("express"),
  /** A material that the goods contain, which each line owes by itself. */
  MATERIAL("material"),
  /** On the goods themselves, as on those made at home. */
  TAX("tax");

  private final String word;

  FeeKind(String word) {
    this.word = word;
  }

  /** The kind of a word of the tables; empty for another word. */
  public static Optional<FeeKind> of(String word) {
    return Worded.of(values(), word);
  }

  /** The word of the tables. */
  @Override
  public String word() {
    return word;
  }

  /** Whether it is the merchandise processing fee or its surcharge. */
  public boolean isProcessing() {
    return this == PROCESSING || this == PROCESSING_SURCHARGE;
  }

  /** The word for it in answers, {@code fee} or {@code tax}. */
  public String inAnswers() {
    return this == TAX ? "tax" : "fee";
  }
}
