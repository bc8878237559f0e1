package org.tariffcalc.tables.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.tables.json.CanonicalJson;

/**
 * A table file cut along the lines of its canonical layout into the elements of its arrays, of
 * which a question then reads as JSON only those that concern it. A file in another layout is
 * brought into this one first.
 */
public final class IndexedTableFile {

  private final TableBytes content;
  private final byte[] bytes;
  private final Map<String, List<Cut>> arrays = new LinkedHashMap<>();
  private final Map<String, Cut> members = new LinkedHashMap<>();

  private IndexedTableFile(TableBytes content, byte[] bytes) {
    this.content = content;
    this.bytes = bytes;
  }

  /** One element of an array. */
  public static final class Cut {
    private final TableBytes content;
    private final byte[] bytes;
    private final int begin;
    private final int end;
    private final int lastMember;

    /** Begin is included, end is not; the last member is 0 where the element is one line. */
    Cut(TableBytes content, byte[] bytes, int begin, int end, int lastMember) {
      this.content = content;
      this.bytes = bytes;
      this.begin = begin;
      this.end = end;
      this.lastMember = lastMember;
    }

    /** Reads it as JSON. */
    public <T> T read(Function<TableFile, T> reader) {
      return TableFile.read(content, bytes, begin, end, reader);
    }

    /** The text of a member, which must be a plain one of the element itself; else empty. */
    public String text(String name) {
      return textAfter("\"" + name + "\": \"");
    }

    /** The text that begins behind the first occurrence of some text in ASCII; else empty. */
    public String textAfter(String opening) {
      int at = after(opening);
      int close = at < 0 ? -1 : indexOf((byte) '"', at);
      return close < 0 ? "" : new String(bytes, at, close - at, StandardCharsets.UTF_8);
    }

    /** Whether the array of plain texts that is a member names one of these; true without one. */
    public boolean namesAny(String name, List<String> wanted) {
      int at = after("\"" + name + "\": [");
      if (at < 0) {
        return true;
      }
      int close = indexOf((byte) ']', at);
      while (true) {
        int open = indexOf((byte) '"', at);
        if (open < 0 || open > close) {
          return false;
        }
        int quote = indexOf((byte) '"', open + 1);
        String text = new String(bytes, open + 1, quote - open - 1, StandardCharsets.UTF_8);
        if (wanted.contains(text)) {
          return true;
        }
        at = quote + 1;
      }
    }

    /**
     * Whether a day from one to another may lie in a spell that the element holds, from its {@code
     * from} to the {@code to} behind it. Where these are instants a day more is granted on both
     * sides.
     *
     * @param last the last day, included; {@link LocalDate#MAX} for no end
     */
    public boolean holdsBetween(LocalDate first, LocalDate last) {
      String earliest = first.minusDays(1).toString();
      String latest = last.equals(LocalDate.MAX) ? "9" : last.plusDays(1).toString();
      int at = begin;
      while (true) {
        int from = after("\"from\": \"", at);
        int to = from < 0 ? -1 : after("\"to\": ", from);
        if (to < 0) {
          return false;
        }
        boolean isOpen = bytes[to] != '"';
        if (compare(from, latest) <= 0 && (isOpen || compare(to + 1, earliest) >= 0)) {
          return true;
        }
        at = to;
      }
    }

    private int compare(int at, String text) {
      for (int i = 0; i < text.length(); i++) {
        int difference = bytes[at + i] - text.charAt(i);
        if (difference != 0) {
          return difference;
        }
      }
      return 0;
    }

    /** The array of codes that is the last member of the element; empty when it is another. */
    public Optional<Codes> lastCodes(String name) {
      String expected = "\"" + name + "\": [";
      return lastMember > begin && startsWith(expected, lastMember)
          ? Optional.of(Codes.in(bytes, lastMember + expected.length() - 1, end))
          : Optional.empty();
    }

    /** Whether a text in ASCII stands in it. */
    public boolean contains(String text) {
      return after(text) >= 0;
    }

    private int after(String text) {
      return after(text, begin);
    }

    /** The place behind the first occurrence of a text in ASCII from a place on, or -1. */
    private int after(String text, int from) {
      byte first = (byte) text.charAt(0);
      for (int at = from; at <= end - text.length(); at++) {
        if (bytes[at] == first && startsWith(text, at)) {
          return at + text.length();
        }
      }
      return -1;
    }

    private boolean startsWith(String text, int at) {
      for (int i = 0; i < text.length(); i++) {
        if (bytes[at + i] != text.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    private int indexOf(byte wanted, int from) {
      for (int at = from; at < end; at++) {
        if (bytes[at] == wanted) {
          return at;
        }
      }
      return -1;
    }
  }

  /** Cuts the content of a file. */
  public static IndexedTableFile open(TableBytes content) {
    return openUpTo(content, "");
  }

  /** Cuts it only up to a member, of which and behind which it then knows nothing. */
  static IndexedTableFile openUpTo(TableBytes content, String member) {
    byte[] bytes = content.bytes();
    try {
      IndexedTableFile file = new IndexedTableFile(content, bytes);
      if (file.cut(false, member)) {
        return file;
      }
      IndexedTableFile canonical =
          new IndexedTableFile(content, CanonicalJson.bytes(CanonicalJson.read(bytes)));
      if (canonical.cut(true, member)) {
        return canonical;
      }
      throw content.fault("holds no object");
    } catch (IOException e) {
      throw content.fault("cannot be read: " + e.getMessage());
    } catch (ArrayIndexOutOfBoundsException e) {
      throw content.broken(e);
    }
  }

  /** The elements of a member that is an array; none when there is no such member. */
  public List<Cut> elements(String member) {
    return arrays.getOrDefault(member, List.of());
  }

  /** Reads all elements of a member that is an array; none when there is no such member. */
  public <T> List<T> all(String member, Supplier<? extends Function<TableFile, T>> reader) {
    Cut opening = members.get(member);
    if (opening == null || elements(member).isEmpty()) {
      return List.of();
    }
    return TableFile.read(
        content,
        bytes,
        opening.end - 1,
        bytes.length,
        file -> {
          List<T> all = new ArrayList<>();
          file.enterArray();
          while (file.hasElement()) {
            all.add(reader.get().apply(file));
          }
          return List.copyOf(all);
        });
  }

  /** The text of a member that is one; else empty. */
  public String text(String member) {
    Cut cut = members.get(member);
    if (cut == null && isOneLine()) {
      cut = new Cut(content, bytes, 0, bytes.length, 0);
    }
    return cut == null ? "" : cut.text(member);
  }

  /** A fault of the whole file. */
  InvalidTables fault(String what) {
    return content.fault(what);
  }

  /**
   * Cuts at the line feeds, of which a JSON text holds none. Two blanks begin a member of the file,
   * four an element of an array or its closing bracket, more what stands inside.
   *
   * @param isCanonical whether the layout is known to be the canonical one
   * @param upTo member at which to stop; empty for none
   * @return whether the layout is the canonical one
   */
  private boolean cut(boolean isCanonical, String upTo) {
    if (isOneLine() && (isCanonical || !holdsObjects())) {
      return true;
    }
    if (bytes.length < 2 || bytes[0] != '{' || bytes[1] != '\n') {
      return false;
    }
    // One flat loop over local variables: most of it runs before the JVM has compiled anything.
    byte[] all = bytes;
    int last = all.length - 5;
    int begin = -1;
    int lastMember = 0;
    List<Cut> elements = new ArrayList<>();
    for (int feed = 1; feed < last; feed++) {
      if (all[feed] != '\n') {
        continue;
      }
      if (all[feed + 5] == ' ' && all[feed + 1] == ' ') {
        if (feed < last - 2 && all[feed + 6] == ' ' && all[feed + 7] == '"') {
          lastMember = feed + 7;
        }
        continue;
      }
      int line = feed + 1;
      int indent = indent(line);
      byte first = all[line + indent];
      if (begin >= 0 && indent <= 4 && !(indent == 4 && first == '}')) {
        elements.add(new Cut(content, all, begin, line, lastMember));
        begin = -1;
      }
      if (indent == 4 && first == '{') {
        begin = line + 4;
      } else if (indent == 2 && first == '"') {
        elements = new ArrayList<>();
        String name = name(line + 3);
        if (name.equals(upTo)) {
          return isClosed();
        }
        arrays.put(name, elements);
        members.put(name, new Cut(content, all, line, lineEnd(line), 0));
      } else if (indent == 0 && first != '}' || indent == 1 || indent == 3) {
        return false;
      }
    }
    return begin < 0 && isClosed();
  }

  private boolean isClosed() {
    return bytes[bytes.length - 2] == '}' && bytes[bytes.length - 1] == '\n';
  }

  /** An object that holds no other is one line; it has no elements that are objects. */
  private boolean isOneLine() {
    return bytes.length > 2
        && bytes[0] == '{'
        && bytes[1] == '"'
        && lineEnd(0) == bytes.length - 1
        && bytes[bytes.length - 2] == '}';
  }

  private boolean holdsObjects() {
    int at = bytes.length - 1;
    while (bytes[at] != '{') {
      at--;
    }
    return at > 0;
  }

  private String name(int from) {
    int at = from;
    while (bytes[at] != '"') {
      at++;
    }
    return new String(bytes, from, at - from, StandardCharsets.UTF_8);
  }

  private int indent(int line) {
    int at = line;
    while (at < bytes.length && bytes[at] == ' ' && at - line < 6) {
      at++;
    }
    return at - line;
  }

  private int lineEnd(int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return at;
  }
}
