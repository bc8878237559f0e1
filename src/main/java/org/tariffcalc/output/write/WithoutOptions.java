package org.tariffcalc.output.write;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences for readers who have no command line before them. */
public final class WithoutOptions {

  private static final Pattern OPTION = Pattern.compile("--(program|claim|not|content) (\\S+)");

  private static final Map<String, String> WORDS =
      Map.of(
          "program", "program ",
          "claim", "heading ",
          "not", "not under heading ",
          "content", "content ");

  private WithoutOptions() {}

  /** {@code --program S} becomes {@code program S}. */
  public static String of(String sentence) {
    Matcher found = OPTION.matcher(sentence);
    return found.replaceAll(
        each -> Matcher.quoteReplacement(WORDS.getOrDefault(each.group(1), "") + each.group(2)));
  }
}
