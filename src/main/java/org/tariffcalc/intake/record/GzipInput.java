package org.tariffcalc.intake.record;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks gzip data of one or several members, and refuses what stands behind them: the JDK passes
 * over it, and with it over rows that somebody appended without packing them.
 */
final class GzipInput extends GZIPInputStream {

  private static final int TRAILER = 8;

  private final Counted packed;
  private long filledTo;

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] to, int start, int length) throws IOException {
      int read = in.read(to, start, length);
      count += Math.max(0, read);
      return read;
    }
  }

  GzipInput(InputStream packed, int buffer) throws IOException {
    this(new Counted(packed), buffer);
  }

  private GzipInput(Counted packed, int buffer) throws IOException {
    super(packed, buffer);
    this.packed = packed;
  }

  @Override
  protected void fill() throws IOException {
    super.fill();
    filledTo = packed.count;
  }

  @Override
  public int read(byte[] to, int start, int length) throws IOException {
    int read = super.read(to, start, length);
    if (read < 0) {
      long end = filledTo - inf.getRemaining() + TRAILER;
      if (packed.count > end || packed.read() >= 0) {
        throw new ZipException("there is data after the end of the gzip data");
      }
    }
    return read;
  }
}
