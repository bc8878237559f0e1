package org.tariffcalc.tables;

/** Hashes a file beside the answer, which needs the hash only when it is printed. */
final class Hashing extends Thread {

  private final CutFile file;
  private volatile String hash = "";

  private Hashing(CutFile file) {
    super("hash of the tables");
    this.file = file;
  }

  /** Begins to hash a file as it was found. */
  static Hashing of(CutFile file) {
    Hashing hashing = new Hashing(file);
    hashing.setDaemon(true);
    hashing.start();
    return hashing;
  }

  @Override
  public void run() {
    hash = file.sha256();
  }

  /** SHA-256 of the file, hexadecimal. */
  String sha256() {
    try {
      join();
    } catch (InterruptedException e) {
      currentThread().interrupt();
      return file.sha256();
    }
    return hash;
  }
}
