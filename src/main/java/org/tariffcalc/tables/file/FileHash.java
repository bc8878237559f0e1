package org.tariffcalc.tables.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tariffcalc.customs.TariffException.InvalidTables;

/** SHA-256 of a file. */
public final class FileHash {

  private FileHash() {}

  /** Sixty-four hexadecimal digits, lower case. */
  public static String of(Path file) {
    try {
      return of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new InvalidTables(
          "rate table " + file + " cannot be read",
          "check --rates, or unpack the distribution again");
    }
  }

  /** The same of bytes that were read already. */
  public static String of(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
