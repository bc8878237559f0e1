package org.tariffcalc.tables.measure;

import java.util.List;
import org.tariffcalc.customs.ChargeKind;

/**
 * What all measures of one tariff program have in common.
 *
 * @param id word of the closed list of programs, {@code ieepa-reciprocal}
 * @param name what a broker calls it
 * @param authority the power under which it is charged
 * @param kind what its charges are
 * @param order place among the charges of an assessment, ascending
 * @param filing place of its heading on the entry, ascending; headings of chapter 98 come first,
 *     the goods' own code last (CSMS 69668138)
 * @param mostSpecificOrigin whether a measure that names the origin displaces one that names a
 *     group, and that one a measure for all origins
 * @param column2 whether it is due on goods of column 2 origins
 * @param drawback whether and how it can be claimed back on export
 * @param refund whether what was paid is refundable, and why
 * @param about one sentence for a reader who does not know it
 * @param legalBasis the acts that found it
 * @param endings the acts that ended its measures before a day of their own
 * @param events what the days are called on which it changed
 */
public record Program(
    String id,
    String name,
    String authority,
    ChargeKind kind,
    int order,
    int filing,
    boolean mostSpecificOrigin,
    boolean column2,
    String drawback,
    String refund,
    String about,
    List<String> legalBasis,
    List<EndOfProgram> endings,
    List<NamedDay> events) {

  /** Copies the lists. */
  public Program {
    legalBasis = List.copyOf(legalBasis);
    endings = List.copyOf(endings);
    events = List.copyOf(events);
  }

  /** The same program before anything of it was held unlawful. */
  public Program undisputed() {
    return new Program(
        id,
        name,
        authority,
        kind,
        order,
        filing,
        mostSpecificOrigin,
        column2,
        drawback,
        "no",
        about,
        legalBasis,
        endings,
        events);
  }
}
