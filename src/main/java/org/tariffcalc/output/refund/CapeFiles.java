package org.tariffcalc.output.refund;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tariffcalc.analysis.refund.EntryRefund;
import org.tariffcalc.analysis.refund.RefundWay;
import org.tariffcalc.tables.refund.RefundLaw;

/** The files that declare entries to the portal of customs. */
public final class CapeFiles {

  private final RefundLaw law;
  private final List<EntryRefund> entries;

  /** The files of those entries that the portal takes. */
  public CapeFiles(RefundLaw law, List<EntryRefund> entries) {
    this.law = law;
    this.entries = Collections.unmodifiableList(entries);
  }

  /** What is to be said beside the files: their form, entries that have no number. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (!law.portal().isHeaderVerified()) {
      remarks.add(RefundNotes.template(law.portal()));
    }
    long without = entries.stream().filter(each -> isTaken(each) && !hasNumber(each)).count();
    if (without > 0) {
      remarks.add("entries without an entry number, which cannot be declared: " + without);
    }
    return remarks;
  }

  private static boolean isTaken(EntryRefund each) {
    return each.way().kind() == RefundWay.Kind.CAPE;
  }

  private static boolean hasNumber(EntryRefund each) {
    return !each.entry().startsWith("row ");
  }

  /** The entries that the portal takes, in files of as many rows as it takes. */
  public List<String> files() {
    List<String> files = new ArrayList<>();
    StringBuilder file = new StringBuilder();
    int rows = 0;
    for (EntryRefund each : entries) {
      if (!isTaken(each) || !hasNumber(each)) {
        continue;
      }
      if (rows == law.portal().rows()) {
        files.add(file.toString());
        file.setLength(0);
        rows = 0;
      }
      if (rows == 0) {
        file.append(law.portal().header()).append("\r\n");
      }
      file.append(each.entry()).append("\r\n");
      rows++;
    }
    if (rows > 0) {
      files.add(file.toString());
    }
    return files;
  }
}
