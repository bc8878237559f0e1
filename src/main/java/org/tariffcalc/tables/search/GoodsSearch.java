package org.tariffcalc.tables.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.RateTables;

/** Finds headings by everyday words. It searches words and classifies nothing. */
public final class GoodsSearch {

  /** How many entries are looked at: a word that fits whole chapters fits too many. */
  private static final int MOST = 400;

  /** A subheading is shown when it fits nearly as well as the best of its heading. */
  private static final float NEARLY = 0.8f;

  /** A heading that fits so much less than the best one has only a word in common with it. */
  private static final float WORTH_SHOWING = 0.3f;

  private static final String LAST_CHAPTER = "98";

  private final Directory index;

  /**
   * A search, which indexes the names once for any number of questions.
   *
   * @param tables whose names are searched
   */
  public GoodsSearch(RateTables tables) {
    this.index = GoodsIndex.of(tables);
  }

  /**
   * The headings that fit best, best first; none when no word is known. The special provisions of
   * chapter 98 come behind all other chapters.
   *
   * @param words what a person types
   * @param limit how many headings at most
   */
  public List<FoundHeading> find(String words, int limit) {
    try (DirectoryReader reader = DirectoryReader.open(index)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(new BM25Similarity(1.2f, 0.35f));
      return headings(searcher, new GoodsQuery(reader).of(words), limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<FoundHeading> headings(IndexSearcher searcher, Query query, int limit)
      throws IOException {
    TopDocs found = searcher.search(query, MOST);
    Map<String, List<CommodityCode>> subheadings = new LinkedHashMap<>();
    Map<String, Float> best = new LinkedHashMap<>();
    for (ScoreDoc each : found.scoreDocs) {
      CommodityCode code = code(searcher, each.doc);
      String heading = code.digits().substring(0, 4);
      if (each.score < WORTH_SHOWING * found.scoreDocs[0].score) {
        break;
      }
      float top = best.computeIfAbsent(heading, first -> each.score);
      if (each.score >= NEARLY * top) {
        subheadings.computeIfAbsent(heading, first -> new ArrayList<>()).add(code);
      }
    }
    List<FoundHeading> ranked = new ArrayList<>();
    List<FoundHeading> last = new ArrayList<>();
    subheadings.forEach(
        (heading, codes) ->
            (heading.startsWith(LAST_CHAPTER) ? last : ranked)
                .add(new FoundHeading(CommodityCode.of(heading), codes)));
    ranked.addAll(last);
    return List.copyOf(ranked.subList(0, Math.min(limit, ranked.size())));
  }

  private static CommodityCode code(IndexSearcher searcher, int entry) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(entry, leaves));
    NumericDocValues codes = leaf.reader().getNumericDocValues(GoodsFields.CODE);
    codes.advance(entry - leaf.docBase);
    String digits = Long.toString(codes.longValue());
    return CommodityCode.of("0".repeat(6 - digits.length()) + digits);
  }
}
