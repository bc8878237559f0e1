package org.tariffcalc.tables;

/**
 * Which scenario stands behind an answer.
 *
 * @param name its name, {@code fentanyl-removed}
 * @param sha256 SHA-256 of its file
 */
public record ScenarioName(String name, String sha256) {

  /** The name and the beginning of the hash, for a person. */
  @Override
  public String toString() {
    return name + " (sha256 " + sha256.substring(0, 12) + ")";
  }
}
