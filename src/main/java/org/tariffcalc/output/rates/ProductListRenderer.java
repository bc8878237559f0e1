package org.tariffcalc.output.rates;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.output.write.JsonObject;
import org.tariffcalc.output.write.Paragraph;
import org.tariffcalc.output.write.Screen;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.list.ProductList;
import org.tariffcalc.tables.measure.Exemption;
import org.tariffcalc.tables.measure.Measure;

/** One product list: its groups, and what refers to it. */
public final class ProductListRenderer {

  private final RateTables tables;

  /** A renderer of lists of these tables. */
  public ProductListRenderer(RateTables tables) {
    this.tables = tables;
  }

  /** Prints it for a person, with the number of codes in each group. */
  public void table(ProductList list, PrintWriter out) {
    out.print(list.id() + "\n");
    out.print(Paragraph.of("", "", list.about(), Screen.width()));
    out.print('\n');
    List<Measure> covered = measures(list);
    List<String> freed = headings(list);
    out.print(
        RateLines.field(
            "Covered by",
            covered.isEmpty()
                ? "none"
                : String.join("; ", covered.stream().map(RateLines::named).toList())));
    out.print(RateLines.field("Exempt by", freed.isEmpty() ? "none" : String.join(", ", freed)));
    out.print("\nCodes (--format json prints each of them)\n");
    for (ProductList.Group group : list.groups()) {
      out.print(RateLines.group(group));
    }
    out.print("\n" + Screen.tables(tables) + "\n");
  }

  /** Prints it as one JSON object with every code. */
  public void json(ProductList list, PrintWriter out) {
    JsonObject.versioned()
        .with("list", list.id())
        .with("about", list.about())
        .withTexts("measures", measures(list).stream().map(Measure::id).toList())
        .withTexts("exemptHeadings", headings(list))
        .withObjects("groups", list.groups().stream().map(RateJson::group).toList())
        .withTables(tables)
        .print(out);
  }

  private List<Measure> measures(ProductList list) {
    List<Measure> covered = new ArrayList<>();
    for (Measure measure : tables.allMeasures()) {
      if (measure.scope() instanceof Scope.Listed listed && listed.list().equals(list.id())) {
        covered.add(measure);
      }
    }
    return covered;
  }

  private List<String> headings(ProductList list) {
    Set<String> headings = new LinkedHashSet<>();
    for (Measure measure : tables.allMeasures()) {
      for (Exemption exemption : tables.exemptionsOf(measure)) {
        if (exemption.list().filter(each -> each.list().equals(list.id())).isPresent()) {
          headings.add(exemption.heading());
        }
      }
    }
    return List.copyOf(headings);
  }
}
