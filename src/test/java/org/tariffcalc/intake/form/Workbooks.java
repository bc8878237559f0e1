package org.tariffcalc.intake.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks of Excel from the XML of their sheets. */
public final class Workbooks {

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private Workbooks() {}

  /**
   * Writes a workbook.
   *
   * @param sheets XML of the rows by name; a name that begins with {@code ~} is that of a hidden
   *     one
   * @param formats written formats, of which {@code s="1"} is the first
   * @param isFrom1904 whether days are counted from 1904
   */
  public static Path write(
      Path file, Map<String, String> sheets, String[] formats, boolean isFrom1904)
      throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    StringBuilder types = new StringBuilder();
    StringBuilder list = new StringBuilder();
    StringBuilder links = new StringBuilder();
    int number = 0;
    for (Map.Entry<String, String> sheet : sheets.entrySet()) {
      number++;
      String name = sheet.getKey();
      String part = "worksheets/sheet" + number + ".xml";
      parts.put(
          "xl/" + part,
          HEAD
              + "<worksheet xmlns=\""
              + MAIN
              + "\"><sheetData>"
              + sheet.getValue()
              + "</sheetData></worksheet>");
      types.append(type("/xl/" + part, "worksheet"));
      list.append("<sheet name=\"").append(name.replace("~", "")).append("\" sheetId=\"");
      list.append(number).append("\" r:id=\"rId").append(number).append('"');
      list.append(name.startsWith("~") ? " state=\"hidden\"" : "").append("/>");
      links.append(link(number, "worksheet", part));
    }
    StringBuilder written = new StringBuilder();
    StringBuilder cells = new StringBuilder("<xf numFmtId=\"0\"/>");
    for (int i = 0; i < formats.length; i++) {
      written.append("<numFmt numFmtId=\"").append(164 + i).append("\" formatCode=\"");
      written.append(formats[i].replace("\"", "&quot;")).append("\"/>");
      cells.append("<xf numFmtId=\"").append(164 + i).append("\"/>");
    }
    cells.append("<xf numFmtId=\"14\"/>");
    parts.put(
        "[Content_Types].xml",
        HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType="
            + "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + type("/xl/workbook.xml", "sheet.main")
            + type("/xl/styles.xml", "styles")
            + types
            + "</Types>");
    parts.put(
        "_rels/.rels",
        HEAD
            + "<Relationships xmlns=\""
            + PACKAGE
            + "\">"
            + link(1, "officeDocument", "xl/workbook.xml")
            + "</Relationships>");
    parts.put(
        "xl/workbook.xml",
        HEAD
            + "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + OFFICE
            + "\">"
            + (isFrom1904 ? "<workbookPr date1904=\"1\"/>" : "")
            + "<sheets>"
            + list
            + "</sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        HEAD
            + "<Relationships xmlns=\""
            + PACKAGE
            + "\">"
            + links
            + link(number + 1, "styles", "styles.xml")
            + "</Relationships>");
    parts.put(
        "xl/styles.xml",
        HEAD
            + "<styleSheet xmlns=\""
            + MAIN
            + "\"><numFmts>"
            + written
            + "</numFmts><cellXfs>"
            + cells
            + "</cellXfs></styleSheet>");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  /**
   * The XML of a row.
   *
   * @param cells each a text, {@code #1250.5} for a number, {@code #45758~2} for one in format 2,
   *     {@code =A1*2~0~5000} for a formula with its kept result
   */
  public static String row(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < cells.length; i++) {
      String place = "r=\"" + (char) ('A' + i) + number + "\"";
      String cell = cells[i].replace("&", "&amp;").replace("<", "&lt;");
      String[] parts = cell.split("~", -1);
      String style = parts.length > 1 ? " s=\"" + parts[1] + "\"" : "";
      if (cell.startsWith("#")) {
        row.append("<c ").append(place).append(style).append("><v>");
        row.append(parts[0].substring(1)).append("</v></c>");
      } else if (cell.startsWith("=")) {
        row.append("<c ").append(place).append(style).append("><f>");
        row.append(parts[0].substring(1)).append("</f>");
        row.append(parts.length > 2 ? "<v>" + parts[2] + "</v>" : "").append("</c>");
      } else if (!cell.isEmpty()) {
        row.append("<c ").append(place).append(" t=\"inlineStr\"><is><t>").append(cell);
        row.append("</t></is></c>");
      }
    }
    return row.append("</row>").toString();
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\""
        + part
        + "\" ContentType="
        + "\"application/vnd.openxmlformats-officedocument.spreadsheetml."
        + kind
        + "+xml\"/>";
  }

  private static String link(int number, String kind, String target) {
    return "<Relationship Id=\"rId"
        + number
        + "\" Type=\""
        + OFFICE
        + "/"
        + kind
        + "\" Target=\""
        + target
        + "\"/>";
  }
}
