package org.tariffcalc.tables.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.tables.file.TableBytes;
import org.tariffcalc.tables.file.TableFile;
import org.tariffcalc.tables.file.TableObject;

/** Reads a product list. */
public final class ProductListFile {

  private ProductListFile() {}

  public static ProductList read(TableBytes content) {
    TableObject file = content.root();
    IndexedGroups groups =
        new IndexedGroups(file.elements("groups"), group -> group.read(new GroupReader()));
    return new ProductList(file.text("id"), file.text("about"), groups);
  }

  /** The list that is the object on which the parser stands. */
  public static ProductList read(TableFile file) {
    ListReader reader = new ListReader();
    file.object(reader);
    return new ProductList(reader.id, reader.about, reader.groups);
  }

  private static final class ListReader implements TableFile.Members {
    private String id = "";
    private String about = "";
    private final List<ProductList.Group> groups = new ArrayList<>();

    @Override
    public void member(TableFile at, String name) {
      switch (name) {
        case "id" -> id = at.text();
        case "about" -> about = at.text();
        case "groups" -> {
          at.enterArray();
          while (at.hasElement()) {
            groups.add(new GroupReader().apply(at));
          }
        }
        default -> at.skip();
      }
    }
  }

  /** Collects the members of one group. */
  private static final class GroupReader
      implements Function<TableFile, ProductList.Group>, TableFile.Members {
    private String tier = "";
    private String heading = "";
    private @Nullable LocalDate from;
    private Optional<LocalDate> to = Optional.empty();
    private Optional<LocalDate> published = Optional.empty();
    private String condition = "";
    private boolean appliesByDefault;
    private String prohibited = "";
    private boolean onContent;
    private List<String> except = List.of();
    private boolean verified = true;
    private List<String> legalBasis = List.of();
    private List<String> codes = List.of();

    @Override
    public ProductList.Group apply(TableFile file) {
      file.object(this);
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

    @Override
    public void member(TableFile at, String name) {
      switch (name) {
        case "tier" -> tier = at.text();
        case "heading" -> heading = at.text();
        case "from" -> from = at.date();
        case "to" -> to = at.dateOrOpen();
        case "published" -> published = Optional.of(at.date());
        case "condition" -> condition = at.text();
        case "default" -> appliesByDefault = at.text().equals("applies");
        case "prohibited" -> prohibited = at.text();
        case "onContent" -> onContent = at.flag();
        case "except" -> except = at.codes();
        case "verified" -> verified = at.flag();
        case "legalBasis" -> legalBasis = at.texts();
        case "codes" -> codes = at.codes();
        default -> at.skip();
      }
    }
  }
}
