package org.tariffcalc.tables.schedule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.tables.file.TableFile;
import org.tariffcalc.tables.file.TableObject;

/** One record of a schedule file; read when it is asked for. */
public final class RecordReader {

  private final TableObject record;

  RecordReader(TableObject record) {
    this.record = record;
  }

  /**
   * What the records of a chapter print, each text read once: hundreds of lines share a few dozen
   * texts. Several threads may ask at once.
   */
  public static final class PrintedRates {

    private final Map<String, DutyExpression> duties = new ConcurrentHashMap<>();
    private final Map<String, SpecialColumn> specials = new ConcurrentHashMap<>();

    private DutyExpression duty(String printed) {
      return duties.computeIfAbsent(printed, DutyExpression::parse);
    }

    private SpecialColumn special(String printed) {
      return specials.computeIfAbsent(printed, SpecialColumn::parse);
    }
  }

  /** What tells a record from others. */
  public record Key(CommodityCode code, Period period) {}

  public Key key() {
    return fields().key();
  }

  /**
   * The whole record as a line of the schedule.
   *
   * @param rates what records of the chapter were found to print
   */
  public ScheduleLine line(List<ScheduleRevision> revisions, PrintedRates rates) {
    Fields fields = fields();
    for (ScheduleRevision revision : revisions) {
      if (revision.id().equals(fields.revision)) {
        return new ScheduleLine(
            fields.key().code(),
            fields.key().period(),
            rates.duty(fields.general),
            rates.special(fields.special),
            rates.duty(fields.column2),
            fields.units,
            revision.id(),
            revision.published());
      }
    }
    throw broken("names a revision that the file does not list: '" + fields.revision + "'");
  }

  /** The whole record as a line of the Chinese schedule. */
  ChinaTariffLine chinaLine() {
    Fields fields = fields();
    return new ChinaTariffLine(
        fields.key().code(),
        fields.key().period(),
        DutyExpression.parse(fields.general.replace('¥', '$')),
        fields.rate("provisional"),
        fields.rate("provisionalAtMost"),
        new ChinaTariffLine.Parts(
            fields.rate("mfnOfPart"), fields.rate("provisionalOfPart"), fields.rate("inQuota")),
        ChinaTariffLine.Grounds.of(fields.more),
        fields.revision);
  }

  /** The whole record as a code that is no line of every year's Chinese tariff. */
  ChinaCodeLife chinaCode() {
    Fields fields = fields();
    return new ChinaCodeLife(
        fields.key().code(),
        fields.key().period(),
        fields.more.getOrDefault("confidence", ""),
        fields.others.stream().map(CommodityCode::of).toList());
  }

  /** The units of a statistical line. */
  public List<String> units() {
    return fields().units;
  }

  /** Reads it for another table than a schedule. */
  public <T> T read(Function<TableFile, T> reader) {
    return record.read(reader);
  }

  private Fields fields() {
    return record.read(
        file -> {
          Fields fields = new Fields();
          file.object(fields);
          fields.settle(file);
          return fields;
        });
  }

  private InvalidTables broken(String what) {
    return record.fault("holds a record of '" + record.text("code") + "' that " + what);
  }

  /** Members of a record as they come. */
  private static final class Fields implements TableFile.Members {
    private String digits = "";
    private @Nullable LocalDate from;
    private Optional<LocalDate> to = Optional.empty();
    private String general = "";
    private String special = "";
    private String column2 = "";
    private String revision = "";
    private List<String> units = List.of();
    private List<String> others = List.of();
    private Map<String, String> more = Map.of();
    private @Nullable Key key;

    @Override
    public void member(TableFile at, String name) {
      switch (name) {
        case "code" -> digits = at.text();
        case "from" -> from = at.date();
        case "to" -> to = at.dateOrOpen();
        case "general", "mfn" -> general = at.text();
        case "special" -> special = at.text();
        case "column2" -> column2 = at.text();
        case "revision" -> revision = at.text();
        case "units" -> units = at.texts();
        case "others" -> others = at.texts();
        default -> more(name, at);
      }
    }

    /** Members that few records have: texts, and marks that are true where they stand. */
    private void more(String name, TableFile at) {
      Optional<String> said = at.textOrMark();
      if (said.isPresent()) {
        if (more.isEmpty()) {
          more = new HashMap<>();
        }
        more.put(name, said.get());
      }
    }

    Optional<DutyExpression> rate(String name) {
      return Optional.ofNullable(more.get(name))
          .map(text -> DutyExpression.parse(text.replace('¥', '$')));
    }

    void settle(TableFile file) {
      key = new Key(CommodityCode.of(digits), file.period(from, to));
    }

    Key key() {
      return Objects.requireNonNull(key);
    }
  }
}
