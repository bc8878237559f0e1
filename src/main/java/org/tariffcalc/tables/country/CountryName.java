package org.tariffcalc.tables.country;

import java.util.Set;

/** How a country is called inside a sentence. */
public final class CountryName {

  /** Plurals and descriptions, which take the article, and which no ending tells. */
  private static final Set<String> WITH_ARTICLE =
      Set.of(
          "Bahamas",
          "Caribbean Netherlands",
          "Comoros",
          "European Union",
          "Gambia",
          "Isle of Man",
          "Maldives",
          "Netherlands",
          "Philippines",
          "Palestinian territories");

  /** Islands that are named one by one. */
  private static final Set<String> WITHOUT_ARTICLE =
      Set.of("Heard Island and McDonald Islands", "South Georgia and the South Sandwich Islands");

  private CountryName() {}

  /**
   * The name with its article where English has one: {@code the United States}, {@code the
   * Philippines}, but {@code China}.
   */
  public static String inSentence(String name) {
    boolean withArticle =
        !WITHOUT_ARTICLE.contains(name)
            && (WITH_ARTICLE.contains(name)
                || name.startsWith("United ")
                || name.contains("Republic")
                || name.endsWith(" Islands")
                || name.endsWith(" Territory")
                || name.endsWith(" Territories"));
    return withArticle ? "the " + name : name;
  }
}
