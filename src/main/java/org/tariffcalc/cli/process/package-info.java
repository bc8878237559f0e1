/**
 * What a run has of its process: settings, streams, files, the tables in use. May use {@code
 * customs}, {@code io}, {@code tables}, {@code tables.edition}, {@code tables.json}. Begin with
 * {@link org.tariffcalc.cli.process.Settings}.
 */
@NullMarked
package org.tariffcalc.cli.process;

import org.jspecify.annotations.NullMarked;
