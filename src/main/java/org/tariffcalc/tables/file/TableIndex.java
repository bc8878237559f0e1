package org.tariffcalc.tables.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The tables of one edition in the form in which they are read, in one file beside their folder. It
 * answers only for the manifest of which it was made, byte by byte: that holds the SHA-256 of each
 * table, against which the JSON itself is still held. Its own bytes are checked by sums, so that a
 * damaged part is passed over and the JSON read in its place.
 */
public final class TableIndex {

  /** To be raised whenever {@link TableCompiler} makes something else of the same JSON. */
  private static final int FORMAT = 1;

  private static final long MARK = 0x7461_7269_6666_0000L + FORMAT;

  /** The mark, the lengths of the head and of the manifest in it, and the sum of the head. */
  private static final int BEFORE_HEAD = 24;

  private final RandomAccessFile file;
  private final Map<String, Part> parts;

  private record Part(long from, int length, int sum) {}

  private TableIndex(RandomAccessFile file, Map<String, Part> parts) {
    this.file = file;
    this.parts = parts;
  }

  /** Where the index of a folder of tables is. */
  public static Path beside(Path tables) {
    Path folder = tables.toAbsolutePath().normalize();
    return folder.resolveSibling(folder.getFileName() + ".index");
  }

  /** The index of a folder; empty where there is none, or one of another manifest. */
  static Optional<TableIndex> find(Path tables, byte[] manifest) {
    Path path = beside(tables);
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try {
      RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
      Optional<Map<String, Part>> parts = parts(file, manifest);
      if (parts.isPresent()) {
        return Optional.of(new TableIndex(file, parts.get()));
      }
      file.close();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Map<String, Part>> parts(RandomAccessFile file, byte[] manifest)
      throws IOException {
    byte[] before = new byte[BEFORE_HEAD];
    file.readFully(before);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(before));
    if (in.readLong() != MARK) {
      return Optional.empty();
    }
    int length = in.readInt();
    boolean isAsLong = in.readInt() == manifest.length;
    long sum = in.readLong();
    if (!isAsLong || length < manifest.length || length > file.length()) {
      return Optional.empty();
    }
    byte[] head = new byte[length];
    file.readFully(head);
    if (sum(head) != sum
        || !Arrays.equals(head, 0, manifest.length, manifest, 0, manifest.length)) {
      return Optional.empty();
    }
    in = new DataInputStream(new ByteArrayInputStream(head, manifest.length, length));
    int count = in.readInt();
    Map<String, Part> parts = new HashMap<>(2 * count);
    long from = BEFORE_HEAD + (long) length;
    for (int i = 0; i < count; i++) {
      String name = in.readUTF();
      Part part = new Part(from, in.readInt(), in.readInt());
      parts.put(name, part);
      from += part.length;
    }
    return Optional.of(parts);
  }

  /** A table by its path below the folder; empty when it is not here, or damaged. */
  Optional<CompiledTable> table(String name) {
    Part part = parts.get(name);
    if (part == null) {
      return Optional.empty();
    }
    byte[] bytes = new byte[part.length];
    try {
      synchronized (file) {
        file.seek(part.from);
        file.readFully(bytes);
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return (int) sum(bytes) == part.sum ? Optional.of(new CompiledTable(bytes)) : Optional.empty();
  }

  private static long sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, bytes.length);
    return sum.getValue();
  }

  /**
   * What the index of a folder of tables holds. The same tables give the same bytes.
   *
   * @throws org.tariffcalc.customs.TariffException.InvalidTables when a table is not what was
   *     sealed, or no JSON
   */
  public static byte[] bytes(Path folder) {
    TableFiles files = TableFiles.openWithoutIndex(folder);
    byte[] manifest = TableBytes.read(folder.resolve(Manifest.FILE)).bytes();
    List<String> names = new ArrayList<>(List.of(Manifest.FILE));
    files.hashes().keySet().stream().filter(TableIndex::isTable).sorted().forEach(names::add);
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    ByteArrayOutputStream tables = new ByteArrayOutputStream();
    try {
      DataOutputStream out = new DataOutputStream(head);
      out.write(manifest);
      out.writeInt(names.size());
      for (String name : names) {
        byte[] table =
            name.equals(Manifest.FILE)
                ? TableBytes.read(folder.resolve(name)).compiled().bytes()
                : files.read(name).compiled().bytes();
        out.writeUTF(name);
        out.writeInt(table.length);
        out.writeInt((int) sum(table));
        tables.write(table);
      }
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      DataOutputStream start = new DataOutputStream(all);
      start.writeLong(MARK);
      start.writeInt(head.size());
      start.writeInt(manifest.length);
      start.writeLong(sum(head.toByteArray()));
      head.writeTo(all);
      tables.writeTo(all);
      return all.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("memory can be written to", e);
    }
  }

  private static boolean isTable(String name) {
    return name.endsWith(".json") && !name.startsWith("schema/");
  }
}
