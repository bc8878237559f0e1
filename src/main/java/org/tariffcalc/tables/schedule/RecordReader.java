package org.tariffcalc.tables.schedule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.tables.file.IsoDay;
import org.tariffcalc.tables.json.JsonCursor;
import org.tariffcalc.tables.json.JsonCursor.Token;

/** One record of a schedule file, still as bytes; read as far as it is asked for. */
public final class RecordReader {

  private final Path path;
  private final byte[] bytes;
  private final int begin;
  private final int end;

  RecordReader(Path path, byte[] bytes, int begin, int end) {
    this.path = path;
    this.bytes = bytes;
    this.begin = begin;
    this.end = end;
  }

  /** The code and the period, which stand first. */
  public record Key(CommodityCode code, Period period) {}

  public Key key() {
    return read(3).key();
  }

  /** The whole record as a line of the schedule. */
  public ScheduleLine line(List<ScheduleRevision> revisions) {
    Fields fields = read(Integer.MAX_VALUE);
    for (ScheduleRevision revision : revisions) {
      if (revision.id().equals(fields.revision)) {
        return new ScheduleLine(
            fields.key().code(),
            fields.key().period(),
            DutyExpression.parse(fields.general),
            SpecialColumn.parse(fields.special),
            DutyExpression.parse(fields.column2),
            fields.units,
            revision.id(),
            revision.published());
      }
    }
    throw broken("names a revision that the file does not list: '" + fields.revision + "'");
  }

  /** The whole record as a line of the Chinese schedule. */
  ChinaTariffLine chinaLine() {
    Fields fields = read(Integer.MAX_VALUE);
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
    Fields fields = read(Integer.MAX_VALUE);
    return new ChinaCodeLife(
        fields.key().code(),
        fields.key().period(),
        fields.more.getOrDefault("confidence", ""),
        fields.others.stream().map(CommodityCode::of).toList());
  }

  /** The units of a statistical line. */
  public List<String> units() {
    return read(Integer.MAX_VALUE).units;
  }

  /** A cursor before the record, for members of other tables. */
  public JsonCursor cursor() {
    return new JsonCursor(bytes, begin, end);
  }

  /** The fault that the record has. */
  public InvalidTables fault(String what) {
    return broken(what);
  }

  private Fields read(int members) {
    try {
      JsonCursor cursor = new JsonCursor(bytes, begin, end);
      Fields fields = new Fields();
      if (cursor.next() != Token.OBJECT) {
        throw broken("is not an object");
      }
      int left = members;
      while (left-- > 0 && cursor.next() == Token.NAME) {
        fields.read(cursor.text(), cursor);
      }
      fields.settle();
      return fields;
    } catch (IOException | RuntimeException e) {
      if (e instanceof InvalidTables invalid) {
        throw invalid;
      }
      throw broken("cannot be read");
    }
  }

  private InvalidTables broken(String what) {
    int shown = Math.min(end, begin + 60);
    return new InvalidTables(
        "rate table "
            + path
            + ": the record "
            + new String(bytes, begin, shown - begin, StandardCharsets.UTF_8)
            + "… "
            + what,
        "tariff rates validate");
  }

  /** Members of a record as they come. */
  private static final class Fields {
    private String digits = "";
    private String from = "";
    private String to = "";
    private String general = "";
    private String special = "";
    private String column2 = "";
    private String revision = "";
    private List<String> units = List.of();
    private List<String> others = List.of();
    private Map<String, String> more = Map.of();
    private @Nullable Key key;

    void read(String name, JsonCursor cursor) throws IOException {
      Token token = cursor.next();
      switch (name) {
        case "code" -> digits = cursor.text();
        case "from" -> from = cursor.text();
        case "to" -> to = token == Token.NULL ? "" : cursor.text();
        case "general", "mfn" -> general = cursor.text();
        case "special" -> special = cursor.text();
        case "column2" -> column2 = cursor.text();
        case "revision" -> revision = cursor.text();
        case "units" -> units = texts(cursor);
        case "others" -> others = texts(cursor);
        default -> more(name, token, cursor);
      }
    }

    /** Members that few records have: texts, and marks that are true where they stand. */
    private void more(String name, Token token, JsonCursor cursor) throws IOException {
      if (token != Token.TEXT && token != Token.TRUE) {
        cursor.skipChildren();
        return;
      }
      if (more.isEmpty()) {
        more = new HashMap<>();
      }
      more.put(name, token == Token.TEXT ? cursor.text() : "");
    }

    Optional<DutyExpression> rate(String name) {
      return Optional.ofNullable(more.get(name))
          .map(text -> DutyExpression.parse(text.replace('¥', '$')));
    }

    private static List<String> texts(JsonCursor cursor) throws IOException {
      List<String> texts = new ArrayList<>(2);
      while (cursor.next() == Token.TEXT) {
        texts.add(cursor.text());
      }
      return texts;
    }

    void settle() {
      key = new Key(CommodityCode.of(digits), period());
    }

    Key key() {
      return Objects.requireNonNull(key);
    }

    private Period period() {
      return new Period(
          IsoDay.of(from), to.isEmpty() ? Optional.empty() : Optional.of(IsoDay.of(to)));
    }
  }
}
