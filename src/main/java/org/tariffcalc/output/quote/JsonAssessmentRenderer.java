package org.tariffcalc.output.quote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.filter.FilteringGeneratorDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.DutyHold;
import org.tariffcalc.assess.answer.LawBasis;
import org.tariffcalc.assess.answer.RangeAssessment;
import org.tariffcalc.assess.answer.RangeHold;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.tables.RateTables;

/**
 * The JSON of an assessment, a contract with other programs: {@code
 * rates/schema/assessment.schema.json}.
 */
public final class JsonAssessmentRenderer implements AssessmentRenderer {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final GoodsTitles titles;
  private final boolean isPretty;
  private final Set<String> members;

  /** A renderer that gives each member a line. */
  public JsonAssessmentRenderer(GoodsTitles titles) {
    this(titles, true, Set.of());
  }

  private JsonAssessmentRenderer(GoodsTitles titles, boolean isPretty, Set<String> members) {
    this.titles = titles;
    this.isPretty = isPretty;
    this.members = members;
  }

  /**
   * A renderer that puts the whole object on one line, as NDJSON asks.
   *
   * @param members names of those that are written; empty for all
   */
  static JsonAssessmentRenderer onOneLine(GoodsTitles titles, Set<String> members) {
    return new JsonAssessmentRenderer(titles, false, members);
  }

  /** A text as JSON writes it. */
  static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  /** The member that says which tables answer, on one line without brackets around it. */
  static String tables(RateTables tables) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      AssessmentJson.tables(json, tables.edition(), tables.sha256(), LawBasis.of(tables));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().substring(1, text.getBuffer().length() - 1);
  }

  @Override
  public void prepare(Shipment asked) {
    titles.of(asked);
  }

  @Override
  public boolean showsHold() {
    return true;
  }

  @Override
  public boolean showsWarnings() {
    return true;
  }

  @Override
  public void render(Assessment assessment, Optional<DutyHold> hold, PrintWriter out) {
    write(out, json -> AssessmentJson.write(json, assessment, hold, titles));
  }

  @Override
  public void render(RangeAssessment range, Optional<RangeHold> hold, PrintWriter out) {
    write(out, json -> RangeJson.write(json, range, hold, titles));
  }

  @FunctionalInterface
  private interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  private void write(PrintWriter out, Body body) {
    try (JsonGenerator json =
        FACTORY
            .createGenerator(out)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature())) {
      if (isPretty) {
        json.setPrettyPrinter(lineForEachMember());
      }
      body.write(members.isEmpty() ? json : chosen(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.print('\n');
  }

  private JsonGenerator chosen(JsonGenerator json) {
    return new FilteringGeneratorDelegate(
        json, new Chosen(members), TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH, true);
  }

  /** Passes the members of the outermost object that have some names, each whole. */
  private static final class Chosen extends TokenFilter {
    private final Set<String> names;

    Chosen(Set<String> names) {
      this.names = names;
    }

    @Override
    public @Nullable TokenFilter includeProperty(String name) {
      return names.contains(name) ? TokenFilter.INCLUDE_ALL : null;
    }

    @Override
    protected boolean _includeScalar() {
      return false;
    }
  }

  private static DefaultPrettyPrinter lineForEachMember() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return printer;
  }
}
