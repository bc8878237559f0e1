package org.tariffcalc.tables.file;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.TariffException.InvalidTables;

/**
 * Holds table files against the SHA-256 that the manifest gives them, either at once or in a thread
 * of its own beside the one answer that needs them, which then waits for the result before it is
 * printed.
 */
final class SealCheck extends Thread {

  private static final String REMEDY =
      "tariff rates seal if the change is meant, --unsealed to answer once without it, or install"
          + " the tables again";

  private final TableBytes manifest;
  private final ArrayDeque<Found> waiting = new ArrayDeque<>();
  private volatile @Nullable Map<String, String> sealed;
  private @Nullable RuntimeException fault;
  private int open;
  private boolean isBeside;
  private volatile String manifestHash = "";

  /** A file as it was read. */
  private static final class Found {
    private final String name;
    private final TableBytes file;

    Found(String name, TableBytes file) {
      this.name = name;
      this.file = file;
    }
  }

  private SealCheck(TableBytes manifest) {
    super("seal of the tables");
    this.manifest = manifest;
  }

  /** Checks each file when it is handed over. */
  static SealCheck atOnce(TableBytes manifest) {
    return new SealCheck(manifest);
  }

  /** Checks files beside their reader until it {@link #await awaits} the result, as it must. */
  static SealCheck beside(TableBytes manifest) {
    SealCheck check = new SealCheck(manifest);
    check.isBeside = true;
    check.open = 1;
    check.setDaemon(true);
    check.start();
    return check;
  }

  /**
   * Takes a file to be checked.
   *
   * @param name its path below the directory of the tables
   * @throws InvalidTables when it is checked at once and is not what was sealed
   */
  void add(String name, TableBytes file) {
    synchronized (this) {
      if (isBeside) {
        waiting.add(new Found(name, file));
        open++;
        notifyAll();
        return;
      }
    }
    check(name, file);
  }

  /** The manifest against which it checks. */
  TableBytes manifest() {
    return manifest;
  }

  /** Whether the manifest lists a file. */
  boolean lists(String name) {
    return sealed().containsKey(name);
  }

  /** SHA-256 of each file that the manifest lists. */
  Map<String, String> sealed() {
    Map<String, String> read = sealed;
    if (read == null) {
      read = new HashMap<>();
      for (TableObject file : manifest.root().elements("files")) {
        read.put(file.text("path"), file.text("sha256"));
      }
      sealed = read;
    }
    return read;
  }

  /**
   * Waits until all files that were handed over are checked; what comes later is checked at once.
   *
   * @throws InvalidTables when one is not what was sealed
   */
  synchronized void await() {
    isBeside = false;
    notifyAll();
    waitUntil(() -> open == 0);
    if (fault != null) {
      throw fault;
    }
  }

  /** SHA-256 of the manifest, whether or not the files that it lists are checked. */
  synchronized String sha256() {
    if (isBeside) {
      waitUntil(() -> !manifestHash.isEmpty());
    }
    if (manifestHash.isEmpty()) {
      manifestHash = Sha256.of(manifest.bytes());
    }
    return manifestHash;
  }

  private synchronized void waitUntil(BooleanSupplier isDone) {
    boolean isInterrupted = false;
    while (!isDone.getAsBoolean()) {
      try {
        wait();
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      currentThread().interrupt();
    }
  }

  @Override
  public void run() {
    manifestHash = Sha256.of(manifest.bytes());
    done(Optional.empty());
    for (Found found = next(); found != null; found = next()) {
      try {
        check(found.name, found.file);
        done(Optional.empty());
      } catch (RuntimeException e) {
        done(Optional.of(e));
      }
    }
  }

  /** The next file to check; null when there will be none. */
  private synchronized @Nullable Found next() {
    while (true) {
      Found found = waiting.poll();
      if (found != null || !isBeside) {
        return found;
      }
      try {
        wait();
      } catch (InterruptedException e) {
        throw new IllegalStateException("nobody interrupts the check of the tables", e);
      }
    }
  }

  private synchronized void done(Optional<RuntimeException> failed) {
    open--;
    if (fault == null && failed.isPresent()) {
      fault = failed.get();
    }
    notifyAll();
  }

  private void check(String name, TableBytes file) {
    String expected = sealed().get(name);
    if (expected == null) {
      throw new InvalidTables(
          "rate table " + file.path() + " is not among the files that were sealed", REMEDY);
    }
    if (!expected.equals(Sha256.of(file.bytes()))) {
      throw new InvalidTables(
          "rate table "
              + file.path()
              + " is not what was sealed: its SHA-256 differs from that"
              + " of the manifest",
          REMEDY);
    }
  }
}
