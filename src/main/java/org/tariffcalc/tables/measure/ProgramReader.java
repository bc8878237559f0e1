package org.tariffcalc.tables.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.ChargeKind;
import org.tariffcalc.tables.file.TableFile;

/** Collects the members of one program. */
final class ProgramReader implements Function<TableFile, Program>, TableFile.Members {
  private @Nullable String id;
  private String name = "";
  private String authority = "";
  private ChargeKind kind = ChargeKind.ADDITIONAL;
  private int order;
  private int filing;
  private boolean mostSpecificOrigin;
  private boolean column2;
  private String drawback = "";
  private String refund = "";
  private String about = "";
  private List<String> legalBasis = List.of();
  private final List<EndOfProgram> endings = new ArrayList<>(0);
  private final List<NamedDay> events = new ArrayList<>(0);

  @Override
  public Program apply(TableFile file) {
    file.object(this);
    return new Program(
        file.required(id, "id"),
        name,
        authority,
        kind,
        order,
        filing,
        mostSpecificOrigin,
        column2,
        drawback,
        refund,
        about,
        legalBasis,
        endings,
        events);
  }

  @Override
  public void member(TableFile at, String member) {
    switch (member) {
      case "id" -> id = at.text();
      case "name" -> name = at.text();
      case "authority" -> authority = at.text();
      case "kind" -> kind = at.word(ChargeKind::of, "a kind of duty");
      case "order" -> order = at.number();
      case "filing" -> filing = at.number();
      case "byOrigin" -> mostSpecificOrigin = at.text().equals("most-specific");
      case "column2" -> column2 = at.text().equals("also");
      case "drawback" -> drawback = at.text();
      case "refund" -> refund = at.text();
      case "about" -> about = at.text();
      case "legalBasis" -> legalBasis = at.texts();
      case "endings" -> {
        at.enterArray();
        while (at.hasElement()) {
          endings.add(new EndingReader().read(at));
        }
      }
      case "events" -> {
        at.enterArray();
        while (at.hasElement()) {
          events.add(new EventReader().read(at));
        }
      }
      default -> at.skip();
    }
  }

  private static final class EventReader implements TableFile.Members {
    private @Nullable LocalDate on;
    private String name = "";
    private List<String> origins = List.of();

    NamedDay read(TableFile file) {
      file.object(this);
      return new NamedDay(file.required(on, "on"), name, origins);
    }

    @Override
    public void member(TableFile at, String member) {
      switch (member) {
        case "on" -> on = at.date();
        case "name" -> name = at.text();
        case "origins" -> origins = at.texts();
        default -> at.skip();
      }
    }
  }

  private static final class EndingReader implements TableFile.Members {
    private @Nullable LocalDate to;
    private @Nullable LocalDate published;

    EndOfProgram read(TableFile file) {
      file.object(this);
      return new EndOfProgram(file.required(to, "to"), file.required(published, "published"));
    }

    @Override
    public void member(TableFile at, String member) {
      switch (member) {
        case "to" -> to = at.date();
        case "published" -> published = at.date();
        default -> at.skip();
      }
    }
  }
}
