/**
 * The base rates line by line: the US schedule with its revisions and special columns, the Chinese
 * tariff with its years. May use {@code customs}, {@code customs.duty}, {@code tables.file}, {@code
 * tables.json}. Begin with {@link org.tariffcalc.tables.schedule.UsSchedule}.
 */
@NullMarked
package org.tariffcalc.tables.schedule;

import org.jspecify.annotations.NullMarked;
