package org.tariffcalc.output.compare;

import java.io.StringWriter;
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
 * is no figure. Times are zero and the time stamp is the latest entry date, so that the same check
 * gives the same bytes.
 */
final class JunitReport {

  private final CheckRenderer renderer;

  private final String tables;

  /**
   * A report.
   *
   * @param tables which tables answered
   */
  JunitReport(CheckRenderer renderer, String tables) {
    this.renderer = renderer;
    this.tables = tables;
  }

  String of(LockCheck check) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml);
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "tariff check");
      xml.writeAttribute("timestamp", latest(check) + "T00:00:00");
      xml.writeAttribute("hostname", "localhost");
      xml.writeAttribute("tests", String.valueOf(check.products().size()));
      xml.writeAttribute("failures", count(check, false));
      xml.writeAttribute("errors", count(check, true));
      xml.writeAttribute("time", "0");
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
    xml.writeAttribute("name", legal(each.product().title()));
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

  private static String reason(CheckedProduct each) {
    return each.status() == Status.CHANGED ? "changed" : "over-max-rate";
  }

  private static String count(LockCheck check, boolean undecided) {
    return String.valueOf(
        check.failing().stream()
            .filter(each -> (each.status() == Status.UNDECIDED) == undecided)
            .count());
  }

  private static String latest(LockCheck check) {
    return check.products().stream()
        .map(each -> each.entryDate().toString())
        .max(String::compareTo)
        .orElseThrow();
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
