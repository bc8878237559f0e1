package org.tariffcalc.tables.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.words.NamedGoods;

/**
 * The index of the names and search words of an edition: one entry for each subheading, which
 * repeats the words of its heading and the names of its lines. It is made in memory.
 */
public final class GoodsIndex {

  private final Analyzer analyzer = new GoodsAnalyzer();
  private final RateTables tables;

  private GoodsIndex(RateTables tables) {
    this.tables = tables;
  }

  /** The index of these tables. */
  static Directory of(RateTables tables) {
    try {
      Directory directory = new ByteBuffersDirectory();
      new GoodsIndex(tables).fill(directory);
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill(Directory directory) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(analyzer)
            .setMergePolicy(NoMergePolicy.INSTANCE)
            .setMergeScheduler(new SerialMergeScheduler())
            .setRAMBufferSizeMB(64)
            .setUseCompoundFile(true);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int chapter = 1; chapter < 99; chapter++) {
        CommodityCode prefix = CommodityCode.of(chapter < 10 ? "0" + chapter : "" + chapter);
        chapter(tables.goodsNames().under(prefix), writer);
      }
    }
  }

  /** Adds the subheadings of a chapter, whose names stand in the order of their codes. */
  private void chapter(List<NamedGoods> names, IndexWriter writer) throws IOException {
    NamedGoods heading = null;
    NamedGoods subheading = null;
    StringBuilder lines = new StringBuilder();
    for (NamedGoods each : names) {
      if (each.code().length() == 8) {
        lines.append(each.name()).append(". ");
        continue;
      }
      if (heading != null && subheading != null) {
        writer.addDocument(entry(heading, subheading, lines.toString()));
      }
      lines.setLength(0);
      heading = each.code().length() == 4 ? each : heading;
      subheading = each.code().length() == 6 ? each : null;
    }
    if (heading != null && subheading != null) {
      writer.addDocument(entry(heading, subheading, lines.toString()));
    }
  }

  private Document entry(NamedGoods heading, NamedGoods subheading, String lines) {
    Document entry = new Document();
    entry.add(
        new NumericDocValuesField(GoodsFields.CODE, Long.parseLong(subheading.code().digits())));
    Map<GoodsFields, String> texts =
        Map.of(
            GoodsFields.WORDS, subheading.words(),
            GoodsFields.NAME, subheading.name(),
            GoodsFields.HEADING_WORDS, heading.words(),
            GoodsFields.HEADING_NAME, heading.name(),
            GoodsFields.LINES, lines);
    for (GoodsFields field : GoodsFields.all()) {
      entry.add(new TextField(field.id(), texts.getOrDefault(field, ""), Field.Store.NO));
    }
    wholes(entry, GoodsFields.WHOLE, subheading);
    wholes(entry, GoodsFields.HEADING_WHOLE, heading);
    return entry;
  }

  private void wholes(Document entry, String field, NamedGoods goods) {
    for (String each : (goods.words() + ", " + goods.name()).split(", ", -1)) {
      String whole = String.join(" ", Stems.of(analyzer, each));
      if (!whole.isEmpty()) {
        entry.add(new StringField(field, whole, Field.Store.NO));
      }
    }
  }
}
