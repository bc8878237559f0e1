/**
 * Many assessments together: over days, over origins, over rows. May use {@code assess}, {@code
 * tables} and {@code customs}; holds no rule of law and knows no format.
 */
@NullMarked
package org.tariffcalc.batch;

import org.jspecify.annotations.NullMarked;
