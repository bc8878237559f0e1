package org.tariffcalc.assess.answer;

import java.time.LocalDate;

/**
 * What the tables leave open and what may change an assessment: an act not read, a case not
 * decided, a list not seen.
 *
 * @param id identifier
 * @param from first entry date that it may concern
 * @param text one or two sentences
 * @param isGeneral whether it concerns all goods of an origin or program, not just these
 */
public record PendingPoint(String id, LocalDate from, String text, boolean isGeneral) {}
