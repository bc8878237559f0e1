package org.tariffcalc.tables;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a product list. */
final class ProductListFile {

  private String id = "";
  private String about = "";
  private final List<ProductList.Group> groups = new ArrayList<>();

  private ProductListFile() {}

  static ProductList read(Path path) {
    ProductListFile list = new ProductListFile();
    TableFile.read(path, list::member);
    return new ProductList(list.id, list.about, list.groups);
  }

  /** The list that is the object on which the parser stands. */
  static ProductList read(TableFile file) {
    ProductListFile list = new ProductListFile();
    file.object(list::member);
    return new ProductList(list.id, list.about, list.groups);
  }

  private void member(TableFile at, String name) {
    switch (name) {
      case "id" -> id = at.text();
      case "about" -> about = at.text();
      case "groups" -> at.array(each -> groups.add(new GroupReader().read(each)));
      default -> at.skip();
    }
  }

  /** Collects the members of one group. */
  private static final class GroupReader {
    private String tier = "";
    private String heading = "";
    private @Nullable LocalDate from;
    private Optional<LocalDate> to = Optional.empty();
    private Optional<LocalDate> published = Optional.empty();
    private String condition = "";
    private boolean appliesByDefault = true;
    private String prohibited = "";
    private boolean onContent;
    private List<String> except = List.of();
    private boolean verified = true;
    private List<String> legalBasis = List.of();
    private List<String> codes = List.of();

    ProductList.Group read(TableFile file) {
      file.object(this::member);
      return new ProductList.Group(
          tier,
          heading,
          file.period(from, to),
          published,
          condition,
          appliesByDefault,
          prohibited,
          onContent,
          except,
          verified,
          legalBasis,
          codes);
    }

    private void member(TableFile at, String name) {
      switch (name) {
        case "tier" -> tier = at.text();
        case "heading" -> heading = at.text();
        case "from" -> from = at.date();
        case "to" -> to = at.dateOrOpen();
        case "published" -> published = Optional.of(at.date());
        case "condition" -> condition = at.text();
        case "default" -> appliesByDefault = at.text().equals("applies");
        case "prohibited" -> prohibited = at.text();
        case "base" -> onContent = at.text().equals("content");
        case "except" -> except = at.texts();
        case "verified" -> verified = at.flag();
        case "legalBasis" -> legalBasis = at.texts();
        case "codes" -> codes = at.texts();
        default -> at.skip();
      }
    }
  }
}
