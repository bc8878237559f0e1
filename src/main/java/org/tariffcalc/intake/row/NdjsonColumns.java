package org.tariffcalc.intake.row;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.customs.Limits;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.intake.record.Block;
import org.tariffcalc.intake.record.Blocks;
import org.tariffcalc.intake.record.HeaderChoices;
import org.tariffcalc.intake.record.InputFiles;

/**
 * The columns that CSV made of NDJSON has: what any object says, in the order in which it is said
 * first, so that no member is lost.
 */
public final class NdjsonColumns {

  /** Of an input without an object that can be read, so that there is a header. */
  private static final List<String> USUAL = List.of("code", "origin", "value", "entry_date");

  private NdjsonColumns() {}

  /**
   * Reads a whole input for its names.
   *
   * @param source what to call it in errors
   * @param choices what the user says of the members
   * @throws InputError when it breaks off, or has more names than a table has columns
   */
  public static List<String> ofAll(InputStream in, String source, HeaderChoices choices) {
    Set<String> names = new LinkedHashSet<>();
    Blocks blocks = new Blocks(in, false);
    try {
      for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
        add(block.get(), names, false, MemberNames.of(choices));
        if (names.size() > Limits.MOST_COLUMNS) {
          throw new InputError(
              source + " has more than " + Limits.MOST_COLUMNS + " members of different names",
              "--format ndjson, or --columns id,code,origin,value for some of them");
        }
      }
    } catch (IOException e) {
      throw InputFiles.unreadable(source, e);
    }
    return columns(names);
  }

  /** The names of the first object of a stream, which is read only once. */
  public static Set<String> ofFirst(Block block, HeaderChoices choices) {
    Set<String> names = new LinkedHashSet<>();
    add(block, names, true, MemberNames.of(choices));
    return names;
  }

  private static void add(Block block, Set<String> names, boolean onlyFirst, MemberNames called) {
    if (block.part() != Block.Part.NONE) {
      return;
    }
    JsonRows rows = new JsonRows(block, called);
    while (rows.next() && (!onlyFirst || names.isEmpty())) {
      names.addAll(rows.names());
    }
  }

  /** The columns of names, without those that are put anew. */
  public static List<String> columns(Set<String> names) {
    List<String> all = new ArrayList<>(names);
    List<String> columns = new ArrayList<>();
    for (int place : OwnColumns.kept(all, -1)) {
      columns.add(all.get(place));
    }
    return columns.isEmpty() ? USUAL : columns;
  }
}
