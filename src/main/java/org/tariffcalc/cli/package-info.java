/**
 * The program: its commands in their groups, errors and exit codes. No rule of law stands here. May
 * use rooms of {@code cli}, {@code customs}, {@code tables}. Begin with {@link
 * org.tariffcalc.cli.Main}.
 */
@NullMarked
package org.tariffcalc.cli;

import org.jspecify.annotations.NullMarked;
