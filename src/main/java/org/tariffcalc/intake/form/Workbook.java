package org.tariffcalc.intake.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.tariffcalc.customs.TariffException.InputError;

/**
 * One sheet of a workbook of Excel (.xlsx) as CSV, whose lines are the rows of the sheet. It is the
 * sheet that the user names, or the first that has a header. Loaded, with its library, only for
 * such a file.
 */
final class Workbook {

  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

  private static final Pattern FROM_1904 =
      Pattern.compile("date1904\\s*=\\s*[\"'](1|true|on)[\"']");

  private Workbook() {}

  /** A sheet and where its header stands; {@code known} is 0 where it has none. */
  private record Candidate(Sheet sheet, int headerRow, int width, int known) {}

  /**
   * Reads a zip archive, which may be a workbook.
   *
   * @throws InputError when it is none, or has no such sheet
   */
  static ListInput read(InputStream in, String source, ListForm form) throws IOException {
    Path copy = Files.createTempFile("tariff", ".xlsx");
    try {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      boolean isFrom1904 = isFrom1904(copy, source);
      return rows(copy, isFrom1904, source, form);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private static ListInput rows(Path copy, boolean isFrom1904, String source, ListForm form) {
    try {
      ReadableWorkbook workbook = new ReadableWorkbook(copy.toFile(), WITH_FORMATS);
      WorkbookCells cells = new WorkbookCells(isFrom1904);
      List<Candidate> all = new ArrayList<>();
      for (Sheet sheet : workbook.getSheets().toList()) {
        all.add(candidate(sheet, cells, form));
      }
      Candidate chosen = chosen(all, source, form);
      Stream<Row> rows = chosen.sheet.openStream();
      return new ListInput(
          new WorkbookInput(
              rows,
              chosen.headerRow,
              chosen.width,
              cells,
              source,
              () -> {
                workbook.close();
                Files.deleteIfExists(copy);
              }),
          notes(all, chosen, source),
          false);
    } catch (InputError e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw unreadable(source);
    } catch (OutOfMemoryError e) {
      throw tooLarge(source);
    }
  }

  /** What the first rows of a sheet say of its header. */
  private static Candidate candidate(Sheet sheet, WorkbookCells cells, ListForm form)
      throws IOException {
    Candidate best = new Candidate(sheet, 1, 0, 0);
    try (Stream<Row> rows = sheet.openStream()) {
      Iterator<Row> first = rows.iterator();
      for (int i = 0; i < HeaderPlace.MOST_ABOVE && first.hasNext(); i++) {
        Row row = first.next();
        List<String> texts = cells.texts(row);
        int known = form.known(texts);
        boolean isHeader = known >= HeaderPlace.LEAST_KNOWN || form.hasCode(texts);
        if (isHeader && known > best.known || best.width == 0 && !texts.isEmpty()) {
          best = new Candidate(sheet, row.getRowNum(), texts.size(), isHeader ? known : 0);
        }
        if (known >= HeaderPlace.LEAST_KNOWN && form.hasCode(texts)) {
          break;
        }
      }
    }
    return best;
  }

  private static Candidate chosen(List<Candidate> all, String source, ListForm form) {
    if (form.sheet().isPresent()) {
      String name = form.sheet().get().strip();
      return all.stream()
          .filter(each -> each.sheet.getName().strip().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new InputError(
                      source + " has no sheet " + name,
                      "--sheet with one of " + names(all.stream().toList())));
    }
    List<Candidate> visible =
        all.stream().filter(each -> each.sheet.getVisibility() == SheetVisibility.VISIBLE).toList();
    Optional<Candidate> withHeader = visible.stream().filter(each -> each.known > 0).findFirst();
    return withHeader.orElseGet(
        () ->
            visible.stream()
                .findFirst()
                .orElseThrow(
                    () ->
                        new InputError(source + " has no sheet that can be seen", "--sheet NAME")));
  }

  private static List<String> notes(List<Candidate> all, Candidate chosen, String source) {
    List<String> notes = new ArrayList<>();
    List<Candidate> others =
        all.stream().filter(each -> !each.equals(chosen) && each.known > 0).toList();
    if (all.size() > 1) {
      notes.add(
          "sheet "
              + chosen.sheet.getName()
              + " of "
              + source
              + " is read"
              + (others.isEmpty()
                  ? ""
                  : "; a header stands also in " + names(others) + ", which --sheet reads"));
    }
    if (chosen.headerRow > 1) {
      notes.add(
          "the header stands in row "
              + chosen.headerRow
              + " of sheet "
              + chosen.sheet.getName()
              + "; the rows above it are not read");
    }
    return notes;
  }

  private static String names(List<Candidate> sheets) {
    return String.join(", ", sheets.stream().map(each -> each.sheet.getName()).toList());
  }

  /**
   * Whether a workbook counts its days from 1904. The library knows only one of the two ways in
   * which a file says so, and a date would be four years off.
   *
   * @throws InputError for an archive that holds no workbook of this form
   */
  private static boolean isFrom1904(Path copy, String source) {
    try (ZipFile zip = new ZipFile(copy.toFile())) {
      List<String> names = zip.stream().map(each -> each.getName()).toList();
      if (names.contains("content.xml") && names.contains("mimetype")) {
        throw new InputError(
            source + " is a workbook of OpenDocument (.ods)",
            OtherForms.CONVERT + OtherForms.fileOf(source));
      }
      if (names.stream()
          .anyMatch(each -> each.startsWith("xl/") && each.endsWith("workbook.bin"))) {
        throw new InputError(
            source + " is a binary workbook (.xlsb)",
            OtherForms.CONVERT + OtherForms.fileOf(source));
      }
      if (names.stream().noneMatch(each -> each.startsWith("xl/"))) {
        throw new InputError(
            source + " is a zip archive and no workbook",
            "unzip " + OtherForms.fileOf(source) + ", then the list that was in it");
      }
      ZipEntry workbook = zip.getEntry("xl/workbook.xml");
      return workbook != null
          && FROM_1904
              .matcher(new String(zip.getInputStream(workbook).readAllBytes(), UTF_8))
              .find();
    } catch (IOException e) {
      throw unreadable(source);
    }
  }

  /** What to say where the library stands in the way. */
  static InputError unreadable(String source) {
    return new InputError(
        source + " is a workbook that is damaged or is not .xlsx",
        "soffice --headless --convert-to csv " + OtherForms.fileOf(source));
  }

  /** What to say where the texts of a workbook, which are held as a whole, are too many. */
  static InputError tooLarge(String source) {
    return new InputError(
        source + " holds more than fits into memory",
        "TARIFF_JAVA_OPTS=-Xmx2g before the command, or soffice --headless --convert-to csv "
            + OtherForms.fileOf(source));
  }
}
