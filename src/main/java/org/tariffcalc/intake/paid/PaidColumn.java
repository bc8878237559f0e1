package org.tariffcalc.intake.paid;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of an entry summary report says, with the names under which it is known. */
enum PaidColumn {
  ENTRY("entry", "entrynumber", "entrysummarynumber", "entryno", "entrysummary", "entryid"),
  LINE("line", "linenumber", "entrysummarylinenumber", "lineno", "entryline", "id"),
  IMPORTER("importerofrecord", "importernumber", "importerofrecordnumber", "importername", "ior"),
  TYPE("type", "entrytype", "entrytypecode", "entrysummarytypecode"),
  DATE("entrydate", "date", "dateofentry", "entrysummarydate", "entrydateofrecord"),
  DEPOSITED("deposited", "paymentdate", "paiddate", "depositdate", "collectiondate"),
  LIQUIDATED("liquidated", "liquidationdate", "dateofliquidation"),
  ORIGIN("origin", "countryoforigin", "countryoforigincode", "co", "coo"),
  CODE(
      "code",
      "htsnumber",
      "hts",
      "htsus",
      "htsusno",
      "tariffnumber",
      "htsnumberfull",
      "htscode",
      "tariffordinalnumber",
      "hts10"),
  VALUE("value", "enteredvalue", "linetariffgoodsvalueamount", "goodsvalue", "customsvalue"),
  DUTY("duty", "dutyamount", "linetariffdutyamount", "estimateddutyamount", "tariffdutyamount"),
  HEADINGS("headings", "chapter99", "additionalheadings"),
  TOTAL("totalduty", "dutypaid", "linedutyamount", "totaldutyamount"),
  FEES("fees", "taxesandfees", "totalfees", "taxesfees"),
  MODE("mode", "modeoftransportation", "modeoftransport", "modeoftransportationcode", "mot"),
  RECONCILIATION("reconciliation", "reconciliationindicator", "reconflag", "reconciliationflag"),
  DRAWBACK("drawback", "drawbackclaim", "drawbackflag", "drawbackindicator"),
  PROTEST("protest", "protestnumber", "openprotest", "proteststatus");

  // A list that is copied once and never handed out.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> names;

  PaidColumn(String... names) {
    this.names = List.of(names);
  }

  /** The column of a header, whatever its capitals, blanks and marks. */
  static Optional<PaidColumn> of(String header) {
    StringBuilder plain = new StringBuilder();
    for (char each : header.toLowerCase(Locale.ROOT).toCharArray()) {
      if (each >= 'a' && each <= 'z' || each >= '0' && each <= '9') {
        plain.append(each);
      }
    }
    String wanted = plain.toString();
    for (PaidColumn each : values()) {
      if (each.names.contains(wanted)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The first of its names, for errors. */
  String title() {
    return names.get(0);
  }
}
