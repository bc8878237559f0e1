package org.tariffcalc.intake.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.TariffException.UsageError;

/**
 * A list of rows, in whatever form it came, as CSV in UTF-8 with commas. A list that has this form
 * already is passed on as it is. Lines keep their numbers.
 *
 * @param csv the rows
 * @param notes how the list was read where it was no plain CSV, whole sentences for stderr
 * @param hasDecimalCommas whether a comma may stand before the decimals of a number, since none
 *     parts the cells
 */
public record ListInput(InputStream csv, List<String> notes, boolean hasDecimalCommas) {

  /** So many bytes tell the form; a header is shorter. */
  private static final int BEGINNING = 16 * 1024;

  /** Copies the notes. */
  public ListInput {
    notes = List.copyOf(notes);
  }

  /**
   * Looks at the beginning of a list.
   *
   * @param in the list, unpacked; closed by nobody here
   * @param source what to call it in errors and notes
   * @throws InputError when it is no list of rows
   */
  public static ListInput of(InputStream in, String source, ListForm form) throws IOException {
    byte[] first = in.readNBytes(BEGINNING);
    OtherForms.refuse(first, source);
    InputStream whole =
        first.length < BEGINNING
            ? new ByteArrayInputStream(first)
            : new SequenceInputStream(new ByteArrayInputStream(first), in);
    if (OtherForms.isArchive(first)) {
      return Workbook.read(whole, source, form);
    }
    if (form.sheet().isPresent()) {
      throw new UsageError(
          "--sheet names a sheet, and " + source + " is not a workbook",
          "the list without --sheet");
    }
    TextForm text = TextForm.of(first, source, form);
    whole.skipNBytes(text.mark());
    InputStream utf8 =
        text.charset().equals(UTF_8) ? whole : new TranscodedInput(whole, text.charset());
    boolean isPlain = text.separator() == ',' && text.linesAbove() == 0;
    return new ListInput(
        isPlain ? utf8 : new SeparatedInput(utf8, text.separator(), text.linesAbove()),
        text.notes(source),
        text.separator() != ',');
  }
}
