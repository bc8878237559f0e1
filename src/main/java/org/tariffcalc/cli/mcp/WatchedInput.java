package org.tariffcalc.cli.mcp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An input that tells when it has ended. Its reader meets the end once the requests before it are
 * answered, since the transport drops what is left when its input is at an end.
 */
final class WatchedInput extends FilterInputStream {

  /** So long nothing happens where no request is left. */
  private static final long QUIET_NANOS = 1_000_000_000L;

  private static final int LOOK_AGAIN_MILLIS = 50;

  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicLong last = new AtomicLong(System.nanoTime());

  WatchedInput(InputStream in) {
    super(in);
  }

  /** A request is being answered, until {@link #answered}. */
  void answering() {
    running.incrementAndGet();
  }

  /** One of the requests is answered. */
  void answered() {
    last.set(System.nanoTime());
    running.decrementAndGet();
  }

  /** Returns once a reader has met the end. */
  void awaitEnd() throws InterruptedException {
    end.await();
  }

  @Override
  public int read() throws IOException {
    return told(super.read());
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    return told(super.read(bytes, from, length));
  }

  @Override
  public void close() throws IOException {
    super.close();
    end.countDown();
  }

  private int told(int read) throws IOException {
    if (read >= 0) {
      last.set(System.nanoTime());
      return read;
    }
    try {
      while (running.get() > 0 || System.nanoTime() - last.get() < QUIET_NANOS) {
        Thread.sleep(LOOK_AGAIN_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } finally {
      end.countDown();
    }
    return read;
  }
}
