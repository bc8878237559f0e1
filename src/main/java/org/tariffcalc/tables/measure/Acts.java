package org.tariffcalc.tables.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tariffcalc.tables.file.TableBytes;
import org.tariffcalc.tables.file.TableFile;

/** The acts that the tables cite, as far as it is told of them whether their days were seen. */
public final class Acts {

  public static final String FILE = "acts.json";

  /** An edition without a table of acts. */
  public static final Acts NONE = new Acts(new TreeMap<>());

  private final NavigableMap<String, Boolean> verified;

  private Acts(NavigableMap<String, Boolean> verified) {
    this.verified = verified;
  }

  /** The acts of the table. */
  public static Acts read(TableBytes content) {
    NavigableMap<String, Boolean> verified = new TreeMap<>();
    TableFile.read(
        content,
        (file, name) -> {
          if (name.equals("acts")) {
            file.array(at -> act(at, verified));
          } else {
            file.skip();
          }
        });
    return new Acts(verified);
  }

  private static void act(TableFile file, Map<String, Boolean> verified) {
    String[] id = {""};
    boolean[] isVerified = {true};
    file.object(
        (at, name) -> {
          switch (name) {
            case "id" -> id[0] = at.text();
            case "verified" -> isVerified[0] = at.flag();
            default -> at.skip();
          }
        });
    verified.put(id[0], isVerified[0]);
  }

  /**
   * The acts among some citations whose days come from general knowledge, each once.
   *
   * @param citations acts as they are cited, which may go on with an article or an annex
   */
  public List<String> withoutText(Collection<String> citations) {
    Set<String> found = new TreeSet<>();
    for (String citation : citations) {
      act(citation).filter(id -> Boolean.FALSE.equals(verified.get(id))).ifPresent(found::add);
    }
    return new ArrayList<>(found);
  }

  /** Whether the days of the act of a citation come from general knowledge. */
  public boolean isWithoutText(String citation) {
    return act(citation).filter(id -> Boolean.FALSE.equals(verified.get(id))).isPresent();
  }

  /** The act of a citation: the longest of the table with which it begins. */
  private Optional<String> act(String citation) {
    for (String id : verified.headMap(citation, true).descendingKeySet()) {
      if (citation.equals(id)
          || citation.startsWith(id) && !Character.isDigit(citation.charAt(id.length()))) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }
}
