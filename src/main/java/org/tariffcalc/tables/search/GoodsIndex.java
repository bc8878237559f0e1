package org.tariffcalc.tables.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.apache.lucene.store.NIOFSDirectory;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.file.FileHash;
import org.tariffcalc.tables.words.GoodsNames;
import org.tariffcalc.tables.words.NamedGoods;

/**
 * The index of the names and search words of an edition: one entry for each subheading, which
 * repeats the words of its heading and the names of its lines. A distribution has it ready for the
 * tables that come with it; for others it is made in memory.
 */
public final class GoodsIndex {

  /** Folder of the index beside the jars of a distribution. */
  public static final String FOLDER = "words-index";

  /** Beside the index: the SHA-256 of the names that it was made from. */
  private static final String MADE_FROM = "made-from";

  private final Analyzer analyzer = new GoodsAnalyzer();
  private final RateTables tables;

  private GoodsIndex(RateTables tables) {
    this.tables = tables;
  }

  /** Writes the index of these tables into a folder, which it makes. */
  public static void write(RateTables tables, Path folder) {
    try {
      Files.createDirectories(folder);
      try (Directory directory = new NIOFSDirectory(folder)) {
        new GoodsIndex(tables).fill(directory);
      }
      Files.deleteIfExists(folder.resolve(IndexWriter.WRITE_LOCK_NAME));
      Files.writeString(folder.resolve(MADE_FROM), madeFrom(tables));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The index of these tables: that of a folder, when it was made from the same names.
   *
   * @param ready folder of an index; it need not be there
   */
  static Directory open(RateTables tables, Path ready) {
    try {
      Path made = ready.resolve(MADE_FROM);
      if (Files.isRegularFile(made) && Files.readString(made).equals(madeFrom(tables))) {
        return new NIOFSDirectory(ready);
      }
      Directory directory = new ByteBuffersDirectory();
      new GoodsIndex(tables).fill(directory);
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String madeFrom(RateTables tables) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(tables.fileHashes())
        .forEach(
            (path, hash) -> {
              if (path.startsWith(GoodsNames.FOLDER)) {
                text.append(path).append(' ').append(hash).append('\n');
              }
            });
    return FileHash.of(text.toString().getBytes(StandardCharsets.UTF_8));
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
