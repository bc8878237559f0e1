/** What goods are called and by which words they are found, chapter by chapter. */
@NullMarked
package org.tariffcalc.tables.words;

import org.jspecify.annotations.NullMarked;
