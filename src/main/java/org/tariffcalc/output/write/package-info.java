/**
 * What every renderer writes with: tables of text, CSV, JSON, Markdown, HTML, pictures. May use
 * {@code customs}, {@code tables}, {@code tables.json}. Begin with {@link
 * org.tariffcalc.output.write.TextTable}.
 */
@NullMarked
package org.tariffcalc.output.write;

import org.jspecify.annotations.NullMarked;
