package org.tariffcalc.tables.list;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.tariffcalc.tables.file.Codes;
import org.tariffcalc.tables.file.IndexedTableFile;
import org.tariffcalc.tables.list.ProductList.Group;

/**
 * The groups of a product list as they stand in their file. A question about one code looks among
 * the codes of each group first, in the bytes of the file, and reads only the groups that name the
 * code.
 */
final class IndexedGroups extends AbstractList<Group> implements RandomAccess {

  private final List<IndexedTableFile.Cut> cuts;
  private final Function<IndexedTableFile.Cut, Group> reader;
  private final AtomicReferenceArray<Group> read;

  IndexedGroups(List<IndexedTableFile.Cut> cuts, Function<IndexedTableFile.Cut, Group> reader) {
    this.cuts = List.copyOf(cuts);
    this.reader = reader;
    this.read = new AtomicReferenceArray<>(cuts.size());
  }

  @Override
  public Group get(int index) {
    Group known = read.get(index);
    if (known == null) {
      known = reader.apply(cuts.get(index));
      read.set(index, known);
    }
    return known;
  }

  @Override
  public int size() {
    return cuts.size();
  }

  /** The groups with an entry that covers the code or stands below it, or with exceptions. */
  List<Group> about(String digits) {
    List<Group> about = new ArrayList<>(2);
    for (int i = 0; i < cuts.size(); i++) {
      if (mayName(cuts.get(i), digits)) {
        about.add(get(i));
      }
    }
    return about;
  }

  private static boolean mayName(IndexedTableFile.Cut cut, String digits) {
    Optional<Codes> codes = cut.lastCodes("codes");
    return codes.isEmpty()
        || codes.get().coveringLength(digits) > 0
        || codes.get().hasBelow(digits)
        || cut.contains("\"except\": ");
  }
}
