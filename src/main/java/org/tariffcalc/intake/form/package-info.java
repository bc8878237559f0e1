/**
 * Lists in the forms that people send, turned into CSV in UTF-8 with commas before anything reads
 * their rows. May use {@code customs} and {@code intake.record}. Begin with {@link
 * org.tariffcalc.intake.form.ListInput}.
 */
@NullMarked
package org.tariffcalc.intake.form;

import org.jspecify.annotations.NullMarked;
