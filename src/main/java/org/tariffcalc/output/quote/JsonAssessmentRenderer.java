package org.tariffcalc.output.quote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.DutyHold;
import org.tariffcalc.assess.answer.RangeAssessment;
import org.tariffcalc.assess.answer.RangeHold;
import org.tariffcalc.assess.shipment.Shipment;

/**
 * The JSON of an assessment, a contract with other programs: {@code
 * rates/schema/assessment.schema.json}.
 */
public final class JsonAssessmentRenderer implements AssessmentRenderer {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final GoodsTitles titles;
  private final boolean isPretty;

  /** A renderer that gives each member a line. */
  public JsonAssessmentRenderer(GoodsTitles titles) {
    this(titles, true);
  }

  private JsonAssessmentRenderer(GoodsTitles titles, boolean isPretty) {
    this.titles = titles;
    this.isPretty = isPretty;
  }

  /** A renderer that puts the whole object on one line, as NDJSON asks. */
  static JsonAssessmentRenderer onOneLine(GoodsTitles titles) {
    return new JsonAssessmentRenderer(titles, false);
  }

  /** A text as JSON writes it. */
  static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
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
      body.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.print('\n');
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
