package org.tariffcalc.output.write;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text in the characters of ASCII alone, for terminals that have no others. */
public final class AsciiText {

  /** Announcements of the Tariff Commission, of customs and of the Ministry of Transport. */
  private static final Pattern NUMBERED =
      Pattern.compile("(税委会公告|税委会|海关总署公告|交通运输部公告)〔?(\\d{4})[年〕](?:第?(\\d+)号)?");

  private static final Pattern ANNEX = Pattern.compile("附件(\\d+)");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** The blank that does not break a line, which {@link Paragraph} takes out. */
  private static final Pattern OTHERS = Pattern.compile("[^\\x00-\\x7f\\u00a0]");

  private AsciiText() {}

  public static String of(String text) {
    String named =
        NUMBERED
            .matcher(text)
            .replaceAll(
                found ->
                    issuer(found.group(1))
                        + " "
                        + found.group(2)
                        + (found.group(3) == null
                            ? ""
                            : " " + Paragraph.unbroken("No. " + found.group(3))));
    String plain =
        ANNEX
            .matcher(named)
            .replaceAll("annex $1")
            .replace('¢', 'c')
            .replace('×', 'x')
            .replace('−', '-');
    String bare = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
    return OTHERS.matcher(bare).replaceAll("?");
  }

  private static String issuer(String name) {
    return switch (name) {
      case "海关总署公告" -> "GACC";
      case "交通运输部公告" -> "MOT";
      default -> "TC";
    };
  }
}
