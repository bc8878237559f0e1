package org.tariffcalc.output.compare;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.tariffcalc.analysis.lock.CheckedProduct;
import org.tariffcalc.analysis.lock.CheckedProduct.Status;
import org.tariffcalc.analysis.lock.LockCheck;
import org.tariffcalc.customs.Legible;

/**
 * A check as JUnit XML, in the form that Ant's and Jenkins' schemas of such reports share: one
 * suite, a test case for each product, a failure where the lock does not hold, an error where there
 * is no figure. The products are checked together, so that the suite alone has a time.
 */
final class JunitReport {

  private final CheckRenderer renderer;

  private final String tables;
  private final Optional<String> tooOld;

  /**
   * A report.
   *
   * @param tables which tables answered
   * @param tooOld why their law is older than allowed; empty where it is not
   */
  JunitReport(CheckRenderer renderer, String tables, Optional<String> tooOld) {
    this.renderer = renderer;
    this.tables = tables;
    this.tooOld = tooOld;
  }

  String of(LockCheck check, Instant started, Duration took) {
    int more = tooOld.isPresent() ? 1 : 0;
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml);
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "tariff check");
      xml.writeAttribute("timestamp", seconds(started));
      xml.writeAttribute("hostname", "localhost");
      xml.writeAttribute("tests", String.valueOf(check.products().size() + more));
      xml.writeAttribute("failures", String.valueOf(count(check, false) + more));
      xml.writeAttribute("errors", String.valueOf(count(check, true)));
      xml.writeAttribute("time", BigDecimal.valueOf(took.toMillis(), 3).toPlainString());
      line(xml);
      xml.writeStartElement("properties");
      xml.writeEmptyElement("property");
      xml.writeAttribute("name", "tables");
      xml.writeAttribute("value", legal(tables));
      xml.writeEndElement();
      line(xml);
      for (CheckedProduct each : check.products()) {
        product(xml, each);
      }
      if (tooOld.isPresent()) {
        age(xml, tooOld.get());
      }
      element(xml, "system-out");
      element(xml, "system-err");
      xml.writeEndElement();
      line(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private void product(XMLStreamWriter xml, CheckedProduct each) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", "tariff.check");
    xml.writeAttribute("name", legal(renderer.title(each)));
    xml.writeAttribute("time", "0");
    if (each.fails()) {
      boolean undecided = each.status() == Status.UNDECIDED;
      xml.writeStartElement(undecided ? "error" : "failure");
      xml.writeAttribute("type", undecided ? "undecided" : reason(each));
      xml.writeAttribute("message", legal(renderer.line(each)));
      StringBuilder text = new StringBuilder("\n");
      each.comparison().ifPresent(found -> text.append(ChangeLines.changes(found, "")));
      renderer.notes(each).forEach(note -> text.append(note).append('\n'));
      xml.writeCharacters(legal(text.toString()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
    line(xml);
  }

  private static void age(XMLStreamWriter xml, String why) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", "tariff.check");
    xml.writeAttribute("name", "age of the law");
    xml.writeAttribute("time", "0");
    xml.writeEmptyElement("failure");
    xml.writeAttribute("type", "too-old");
    xml.writeAttribute("message", legal(why));
    xml.writeEndElement();
    line(xml);
  }

  private static String reason(CheckedProduct each) {
    if (each.status() == Status.CHANGED) {
      return "changed";
    }
    return each.isOverMaxRate() ? "over-max-rate" : "will-change";
  }

  private static long count(LockCheck check, boolean undecided) {
    return check.failing().stream()
        .filter(each -> (each.status() == Status.UNDECIDED) == undecided)
        .count();
  }

  /** The schemas of such reports want a time stamp without a zone; this one is UTC. */
  private static String seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "");
  }

  private static void element(XMLStreamWriter xml, String name) throws XMLStreamException {
    xml.writeEmptyElement(name);
    line(xml);
  }

  private static void line(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  /** Characters that no XML may hold, even escaped, become the sign for an unknown one. */
  private static String legal(String text) {
    StringBuilder out = new StringBuilder(text.length());
    Legible.text(text).codePoints().map(c -> isLegal(c) ? c : 0xfffd).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
