package org.tariffcalc.batch;

import java.util.List;
import org.tariffcalc.intake.row.ShipmentDefaults;
import org.tariffcalc.tables.RateTables;

/**
 * What a batch is to do.
 *
 * @param tables the edition
 * @param source what to call the input in errors
 * @param isNdjson whether the input is NDJSON, else CSV
 * @param defaults what holds for rows that say nothing else
 * @param form form of the output
 * @param columns names of the columns that CSV made of NDJSON has; empty where the first object
 *     names them, and a later one that says more ends the batch
 * @param packsOutput whether the output is packed with gzip
 * @param failsFast whether the first bad row ends it
 * @param keepsBadRows whether somebody wants the bad rows
 */
public record BatchPlan(
    RateTables tables,
    String source,
    boolean isNdjson,
    ShipmentDefaults defaults,
    RowForm form,
    List<String> columns,
    boolean packsOutput,
    boolean failsFast,
    boolean keepsBadRows) {

  /** Copies the columns. */
  public BatchPlan {
    columns = List.copyOf(columns);
  }
}
