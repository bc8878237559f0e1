package org.tariffcalc.tables.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.Scope;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.tables.file.PeriodEnds;
import org.tariffcalc.tables.file.TableFile;

/**
 * Something that an importer should know and that is not priced: announced, reported, or charged on
 * something else than the goods.
 *
 * @param id identifier
 * @param text one or two sentences
 * @param origins origins concerned, or {@code *}
 * @param scope the goods concerned
 * @param modes modes of transport concerned; empty for all
 * @param period entry dates concerned
 */
public record PendingNotice(
    String id,
    String text,
    List<String> origins,
    Scope scope,
    List<TransportMode> modes,
    Period period) {

  /** Copies the lists. */
  public PendingNotice {
    origins = List.copyOf(origins);
    modes = List.copyOf(modes);
  }

  /** Collects the members of one notice. */
  static final class Reader {
    private String id = "";
    private String text = "";
    private List<String> origins = List.of();
    private @Nullable Scope scope;
    private List<TransportMode> modes = List.of();
    private final PeriodEnds ends = new PeriodEnds();

    PendingNotice read(TableFile file) {
      file.object(this::member);
      return new PendingNotice(
          id, text, origins, file.required(scope, "scope"), modes, ends.period(file));
    }

    private void member(TableFile at, String name) {
      switch (name) {
        case "id" -> id = at.text();
        case "text" -> text = at.text();
        case "origins" -> origins = at.texts();
        case "scope" -> scope = MeasureReader.scope(at);
        case "modes" -> modes = at.words(TransportMode::of, "a mode of transport");
        case "from" -> ends.from(at);
        case "to" -> ends.to(at);
        default -> at.skip();
      }
    }
  }
}
