package org.tariffcalc.tables.search;

import java.util.Arrays;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Takes a text apart into the stems of its words: lower case, no accents, no small words. */
final class GoodsAnalyzer extends Analyzer {

  /** Words that say nothing of goods. */
  private static final CharArraySet SMALL =
      CharArraySet.unmodifiableSet(
          new CharArraySet(
              Arrays.asList(
                  "a", "an", "and", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the",
                  "to", "with", "other", "not", "up", "over", "under", "than", "only", "all",
                  "kind", "kinds"),
              false));

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer source = new StandardTokenizer();
    TokenStream words = new EnglishPossessiveFilter(source);
    words = new ASCIIFoldingFilter(new LowerCaseFilter(words));
    return new TokenStreamComponents(source, new PorterStemFilter(new StopFilter(words, SMALL)));
  }
}
