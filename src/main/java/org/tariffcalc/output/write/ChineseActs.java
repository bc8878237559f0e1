package org.tariffcalc.output.write;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chinese acts in English: {@code TC Announcement No. 5 of 2025} for {@code 税委会公告2025年第5号}. The
 * tables, JSON and CSV cite them in Chinese; so does what lists acts to be looked up, in brackets.
 */
public final class ChineseActs {

  private static final char FIRST = '\u4e00';
  private static final char LAST = '\u9fff';

  private ChineseActs() {}

  /** The text with the names of Chinese acts in English; those in brackets stay as they are. */
  public static String english(String text) {
    return hasChinese(text) ? Words.in(text, false) : text;
  }

  /** The same with the Chinese citation in brackets behind each name. */
  public static String cited(String text) {
    return hasChinese(text) ? Words.in(text, true) : text;
  }

  private static boolean hasChinese(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST && text.charAt(i) <= LAST) {
        return true;
      }
    }
    return false;
  }

  /** The names and their pattern, made only where a text has Chinese in it. */
  private static final class Words {

    private static final Map<String, String> OFFICES = new LinkedHashMap<>();
    private static final Map<String, String> LAWS = new LinkedHashMap<>();
    private static final Map<String, String> PARTS =
        Map.of("附件", "annex ", "清单一", "list 1", "清单二", "list 2");

    static {
      OFFICES.put("财政部 海关总署 税务总局公告", "MOF, GACC and STA Announcement");
      OFFICES.put("财政部 税务总局 海关总署公告", "MOF, STA and GACC Announcement");
      OFFICES.put("财政部 税务总局公告", "MOF and STA Announcement");
      OFFICES.put("交通运输部公告", "Ministry of Transport Announcement");
      OFFICES.put("海关总署公告", "GACC Announcement");
      OFFICES.put("海关总署令", "GACC Order");
      OFFICES.put("税委会公告", "TC Announcement");
      OFFICES.put("税委会", "TC Notice");
      OFFICES.put("财关税", "MOF Tariff Notice");
      OFFICES.put("财税字", "MOF and STA Notice");
      OFFICES.put("财税", "MOF and STA Notice");
      LAWS.put("关税法 (Tariff Law)", "China's Tariff Law");
      LAWS.put("增值税法 (VAT Law)", "China's VAT Law");
      LAWS.put("增值税暂行条例", "China's regulations on VAT");
      LAWS.put("消费税暂行条例", "China's regulations on consumption tax");
      LAWS.put("进出口关税条例", "China's regulations on import and export duties");
    }

    private static final Pattern NAME =
        Pattern.compile(
            "(?<!\\()(?<office>"
                + any(OFFICES)
                + ")(?:〔(?<y1>\\d{4})〕(?<n1>\\d+)号|(?<y2>\\d{4})年第(?<n2>\\d+)号|第(?<n3>\\d+)号"
                + "|(?<y4>\\d{4})年)?|(?<!\\()(?<law>"
                + any(LAWS)
                + ")|(?<=\\()国务院令第(?<order>\\d+)号|(?<part>附件|清单一|清单二)");

    private static String any(Map<String, String> names) {
      return String.join("|", names.keySet().stream().map(Words::quoted).toList());
    }

    /** The name with blanks that may be fixed ones. */
    private static String quoted(String name) {
      return name.replace("(", "\\(").replace(")", "\\)").replace(" ", "[ \u00a0]");
    }

    static String in(String text, boolean withChinese) {
      Matcher found = NAME.matcher(text);
      return found.replaceAll(
          each -> {
            String name = name(found);
            return Matcher.quoteReplacement(
                withChinese && isWholeCitation(found) ? name + " (" + chinese(each) + ")" : name);
          });
    }

    /** Whether the name is that of one act: an annex, or a year alone, is not. */
    private static boolean isWholeCitation(Matcher found) {
      return found.group("law") != null
          || !first(found.group("n1"), found.group("n2"), found.group("n3")).isEmpty();
    }

    private static String chinese(MatchResult found) {
      int bracket = found.group().indexOf(" (");
      return bracket < 0 ? found.group() : found.group().substring(0, bracket);
    }

    private static String name(Matcher found) {
      if (found.group("part") != null) {
        return PARTS.getOrDefault(found.group("part"), "");
      }
      if (found.group("order") != null) {
        return "State Council Order No. " + found.group("order");
      }
      if (found.group("law") != null) {
        return LAWS.getOrDefault(plain(found.group("law")), "");
      }
      String office = OFFICES.getOrDefault(plain(found.group("office")), "");
      String year = first(found.group("y1"), found.group("y2"), found.group("y4"));
      String number = first(found.group("n1"), found.group("n2"), found.group("n3"));
      return office
          + (number.isEmpty() ? "" : " No. " + number)
          + (year.isEmpty() ? "" : " of " + year);
    }

    private static String plain(String name) {
      return name.replace('\u00a0', ' ');
    }

    private static String first(
        @Nullable String one, @Nullable String two, @Nullable String three) {
      if (one != null) {
        return one;
      }
      return two != null ? two : three != null ? three : "";
    }
  }
}
