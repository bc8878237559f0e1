package org.tariffcalc.output.rates;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Importer;
import org.tariffcalc.output.quote.LawLine;
import org.tariffcalc.output.write.FigureText;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.file.Manifest.Pending;

/** What the tables leave open: acts not read, cases not decided, lists not seen, steps to come. */
public final class PendingRenderer {

  private final RateTables tables;
  private final LocalDate today;

  /**
   * A renderer of the open points of these tables.
   *
   * @param today the day that tells what is open already from what is to come
   */
  public PendingRenderer(RateTables tables, LocalDate today) {
    this.tables = tables;
    this.today = today;
  }

  /** Prints them for a person. */
  public void table(PrintWriter out) {
    out.print(new LawLine(() -> today).readTo(tables.manifest().asOf()) + ".\n");
    if (tables.pending().isEmpty()) {
      out.print("\nNo open points are on record for that day.\n");
    }
    section("Open today, for entries from the day named:", false, out);
    section("To come:", true, out);
    out.print("\n" + Screen.tables(tables) + "\n");
  }

  private void section(String title, boolean isToCome, PrintWriter out) {
    List<Pending> points =
        tables.pending().stream().filter(each -> each.from().isAfter(today) == isToCome).toList();
    if (points.isEmpty()) {
      return;
    }
    out.print("\n" + title + "\n");
    for (Pending each : points) {
      out.print(
          Paragraph.of(
              "  - ", "    ", FigureText.day(each.from()) + ", " + goods(each), Screen.width()));
      out.print(Paragraph.of("    ", "    ", each.text(), Screen.width()));
    }
  }

  /** {@code chapter 95}, {@code heading 9503}, or the code itself. */
  private static String codes(String digits) {
    return switch (digits.length()) {
      case 2 -> "chapter " + digits;
      case 4 -> "heading " + digits;
      default -> CommodityCode.of(digits).dotted();
    };
  }

  /** The goods that a point concerns: {@code goods from China that pay Section 301 China}. */
  private String goods(Pending point) {
    StringBuilder goods = new StringBuilder();
    if (!point.codes().isEmpty()) {
      goods
          .append("goods of ")
          .append(String.join(", ", point.codes().stream().map(PendingRenderer::codes).toList()));
    }
    for (String list : point.lists()) {
      goods.append(goods.length() == 0 ? "" : "; ").append(listed(list));
    }
    if (goods.length() == 0) {
      goods.append(point.isGeneral() ? "all goods" : "goods");
    }
    String origins =
        String.join(", ", point.origins().stream().map(tables.countries()::inSentence).toList());
    if (!point.origins().contains("*") && goods.indexOf(origins) < 0) {
      goods.append(" from ").append(origins);
    }
    if (Importer.reading(point.importer()) == Importer.CN) {
      goods.append(" into China");
    }
    if (point.isGeneral() && !point.programs().isEmpty()) {
      Set<String> names = new LinkedHashSet<>();
      for (String each : point.programs()) {
        names.add(Objects.requireNonNull(tables.allPrograms().get(each), each).authority());
      }
      goods.append(" that pay ").append(String.join(", ", names));
    }
    return goods.append(':').toString();
  }

  /** What is on a list, in the words of the list up to its first stop. */
  private String listed(String id) {
    String about = tables.list(id).about();
    int end = 0;
    while (end < about.length() && ".:;".indexOf(about.charAt(end)) < 0) {
      end++;
    }
    return Character.toLowerCase(about.charAt(0)) + about.substring(1, end);
  }

  /** Prints them as one JSON object. */
  public void json(PrintWriter out) {
    List<JsonObject> points = new ArrayList<>();
    for (Pending each : tables.pending()) {
      points.add(
          new JsonObject()
              .with("id", each.id())
              .with("from", each.from().toString())
              .with("general", each.isGeneral())
              .with("text", each.text())
              .withTexts("programs", each.programs())
              .withTexts("origins", each.origins())
              .withTexts("lists", each.lists())
              .withTexts("codes", each.codes())
              .with(
                  "importer",
                  each.importer().isEmpty() ? Optional.empty() : Optional.of(each.importer())));
    }
    JsonObject.versioned()
        .with("lawReadTo", tables.manifest().asOf().toString())
        .withObjects("pending", points)
        .withTables(tables)
        .print(out);
  }
}
