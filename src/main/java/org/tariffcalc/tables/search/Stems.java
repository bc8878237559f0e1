package org.tariffcalc.tables.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The stems of a text, in its order. */
final class Stems {

  private Stems() {}

  static List<String> of(Analyzer analyzer, String text) {
    List<String> stems = new ArrayList<>();
    try (TokenStream words = analyzer.tokenStream("", text)) {
      CharTermAttribute stem = words.addAttribute(CharTermAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        stems.add(stem.toString());
      }
      words.end();
      return stems;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
