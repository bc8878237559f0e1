package org.tariffcalc.tables.list;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.tables.file.Codes;
import org.tariffcalc.tables.file.TableObject;
import org.tariffcalc.tables.list.ProductList.Group;

/**
 * The groups of a product list as they stand in their file. A question about one code looks among
 * the codes of each group first, and reads only the groups that name the code.
 */
final class IndexedGroups extends AbstractList<Group> implements RandomAccess {

  private final List<TableObject> groups;
  private final Function<TableObject, Group> reader;

  /** Not volatile: a group never changes, so that two threads at worst read the same one twice. */
  private final @Nullable Group[] read;

  IndexedGroups(List<TableObject> groups, Function<TableObject, Group> reader) {
    this.groups = List.copyOf(groups);
    this.reader = reader;
    this.read = new @Nullable Group[groups.size()];
  }

  @Override
  public Group get(int index) {
    Group known = read[index];
    if (known == null) {
      known = reader.apply(groups.get(index));
      read[index] = known;
    }
    return known;
  }

  @Override
  public int size() {
    return groups.size();
  }

  /** The groups with an entry that covers the code or stands below it, or with exceptions. */
  List<Group> about(String digits) {
    List<Group> about = new ArrayList<>(2);
    for (int i = 0; i < groups.size(); i++) {
      if (mayName(groups.get(i), digits)) {
        about.add(get(i));
      }
    }
    return about;
  }

  private static boolean mayName(TableObject group, String digits) {
    Optional<Codes> codes = group.codes("codes");
    return codes.isEmpty()
        || codes.get().coveringLength(digits) > 0
        || codes.get().hasBelow(digits)
        || group.has("except");
  }
}
