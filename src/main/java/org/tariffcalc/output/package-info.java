/**
 * Renderers of an assessment: terminal table, JSON, CSV, Markdown. May use {@code assess}, {@code
 * tables} and {@code customs}; knows nothing of the command line or of how a rate was found.
 */
@NullMarked
package org.tariffcalc.output;

import org.jspecify.annotations.NullMarked;
