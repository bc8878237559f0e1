package org.tariffcalc.tables.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What is asked of the index for the words that a person types. Each word counts where it is worth
 * most; all words together, words that stand side by side and a search word that is met as a whole
 * count more. A word that nobody wrote is taken for two that were written together, else for a
 * misspelling; two that are only known as one are that one.
 */
final class GoodsQuery {

  private static final float ALL_WORDS = 6f;
  private static final float WHOLE = 9f;
  private static final float PART = 5f;
  private static final float LAST_WORD = 1.35f;
  private static final float SIDE_BY_SIDE = 1.0f;
  private static final float AS_ONE = 2.0f;
  private static final float TIE = 0.15f;
  private static final float MISSPELLED = 0.7f;

  /** Shorter words have too many neighbors to be taken for a misspelling. */
  private static final int SHORTEST_MISSPELLED = 4;

  private static final int LONG_WORD = 7;

  private final IndexReader index;
  private final Analyzer analyzer = new GoodsAnalyzer();

  GoodsQuery(IndexReader index) {
    this.index = index;
  }

  Query of(String words) throws IOException {
    List<String> stems = new ArrayList<>();
    for (String stem : Stems.of(analyzer, words)) {
      stems.addAll(known(stem));
    }
    joined(stems);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (int i = 0; i < stems.size(); i++) {
      Query word = word(stems.get(i));
      boolean isLast = i == stems.size() - 1;
      query.add(isLast ? new BoostQuery(word, LAST_WORD) : word, Occur.SHOULD);
      all.add(word, Occur.MUST);
    }
    if (stems.size() > 1) {
      query.add(constant(all.build(), ALL_WORDS), Occur.SHOULD);
    }
    wholes(stems, query);
    sideBySide(stems, query);
    return query.build();
  }

  /** The word itself when the index has it, or the two that it is made of. */
  private List<String> known(String stem) throws IOException {
    if (isKnown(stem)) {
      return List.of(stem);
    }
    for (int i = stem.length() - 3; i >= 3; i--) {
      List<String> first = Stems.of(analyzer, stem.substring(0, i));
      List<String> second = Stems.of(analyzer, stem.substring(i));
      if (first.size() == 1
          && second.size() == 1
          && isKnown(first.get(0))
          && isKnown(second.get(0))) {
        return List.of(first.get(0), second.get(0));
      }
    }
    return List.of(stem);
  }

  /** Two words that nobody wrote side by side, but as one, are that one. */
  private void joined(List<String> stems) throws IOException {
    for (int i = 1; i < stems.size(); i++) {
      String one = asOne(stems.get(i - 1), stems.get(i));
      if (isKnown(one) && !isKnownPair(stems.get(i - 1) + ' ' + stems.get(i))) {
        stems.set(i - 1, one);
        stems.remove(i);
      }
    }
  }

  private String asOne(String first, String second) {
    List<String> one = Stems.of(analyzer, first + second);
    return one.isEmpty() ? first + second : one.get(0);
  }

  private boolean isKnownPair(String pair) throws IOException {
    return index.docFreq(new Term(GoodsFields.WHOLE, pair)) > 0
        || index.docFreq(new Term(GoodsFields.HEADING_WHOLE, pair)) > 0;
  }

  private boolean isKnown(String stem) throws IOException {
    for (GoodsFields field : GoodsFields.all()) {
      if (index.docFreq(new Term(field.id(), stem)) > 0) {
        return true;
      }
    }
    return false;
  }

  private Query word(String stem) throws IOException {
    boolean isKnown = isKnown(stem);
    List<Query> places = new ArrayList<>();
    for (GoodsFields field : GoodsFields.all()) {
      Term term = new Term(field.id(), stem);
      if (isKnown) {
        places.add(new BoostQuery(new TermQuery(term), field.boost()));
      } else if (stem.length() >= SHORTEST_MISSPELLED) {
        int edits = stem.length() >= LONG_WORD ? 2 : 1;
        places.add(new BoostQuery(new FuzzyQuery(term, edits, 1), field.boost() * MISSPELLED));
      }
    }
    return new DisjunctionMaxQuery(places, TIE);
  }

  /** Search words that are met as a whole by all that was typed, or by some words of it. */
  private static void wholes(List<String> stems, BooleanQuery.Builder query) {
    for (int from = 0; from < stems.size(); from++) {
      for (int to = from + 1; to <= stems.size(); to++) {
        boolean isAll = from == 0 && to == stems.size();
        if (!isAll && to - from == 1) {
          continue;
        }
        // Some write as one word what others write as two.
        List<String> spellings =
            new ArrayList<>(List.of(String.join(" ", stems.subList(from, to))));
        if (to - from == 2) {
          spellings.add(String.join("", stems.subList(from, to)));
        }
        for (String each : spellings) {
          float worth = isAll ? WHOLE : PART;
          query.add(
              constant(new TermQuery(new Term(GoodsFields.WHOLE, each)), worth), Occur.SHOULD);
          query.add(
              constant(new TermQuery(new Term(GoodsFields.HEADING_WHOLE, each)), worth),
              Occur.SHOULD);
        }
      }
    }
  }

  private void sideBySide(List<String> stems, BooleanQuery.Builder query) throws IOException {
    for (int i = 1; i < stems.size(); i++) {
      List<Query> places = new ArrayList<>();
      for (GoodsFields field : GoodsFields.all()) {
        Query pair = new PhraseQuery(field.id(), stems.get(i - 1), stems.get(i));
        places.add(new BoostQuery(pair, SIDE_BY_SIDE * field.boost()));
      }
      query.add(new DisjunctionMaxQuery(places, TIE), Occur.SHOULD);
      String one = asOne(stems.get(i - 1), stems.get(i));
      if (isKnown(one)) {
        query.add(new BoostQuery(word(one), AS_ONE), Occur.SHOULD);
      }
    }
  }

  private static Query constant(Query query, float worth) {
    return new BoostQuery(new ConstantScoreQuery(query), worth);
  }
}
