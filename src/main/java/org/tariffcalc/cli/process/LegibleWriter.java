package org.tariffcalc.cli.process;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import org.tariffcalc.customs.Legible;

/** Writes what a person reads: nothing in it that a terminal would act upon. */
public final class LegibleWriter extends FilterWriter {

  public LegibleWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    out.write(Legible.text(String.valueOf((char) c)));
  }

  @Override
  public void write(char[] from, int start, int length) throws IOException {
    out.write(Legible.text(new String(from, start, length)));
  }

  @Override
  public void write(String text, int start, int length) throws IOException {
    out.write(Legible.text(text.substring(start, start + length)));
  }
}
