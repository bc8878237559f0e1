/**
 * The command line: parses arguments, chooses a renderer, maps errors to exit codes. May use every
 * other package; holds no rule of law and computes no duty.
 */
@NullMarked
package org.tariffcalc.cli;

import org.jspecify.annotations.NullMarked;
