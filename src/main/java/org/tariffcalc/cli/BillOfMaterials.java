package org.tariffcalc.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * The libraries of a distribution for machines that watch for flaws in them, as CycloneDX 1.5: the
 * coordinates under which each is published and the SHA-256 of the file that is shipped.
 */
final class BillOfMaterials {

  private final TreeMap<String, String> coordinates = new TreeMap<>();

  /** Reads the list of dependencies, a SHA-256 and the coordinates in each line. */
  BillOfMaterials(Path list) throws IOException {
    for (String line : Files.readAllLines(list)) {
      String[] parts = line.substring(line.indexOf(' ') + 1).split(":", -1);
      if (parts.length == 3) {
        coordinates.put(
            parts[1] + "-" + parts[2] + ".jar", parts[0] + "/" + parts[1] + "@" + parts[2]);
      }
    }
  }

  /**
   * The text for the jars of a folder.
   *
   * @throws IOException when one of them is not in the list
   */
  String of(Path libraries) throws IOException {
    TreeMap<String, Path> jars = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(libraries, "*.jar")) {
      files.forEach(jar -> jars.put(jar.getFileName().toString(), jar));
    }
    jars.remove("tariff.jar");
    StringBuilder json =
        new StringBuilder(
            "{\n  \"bomFormat\": \"CycloneDX\",\n  \"specVersion\": \"1.5\",\n"
                + "  \"version\": 1,\n  \"components\": [");
    String comma = "";
    for (var jar : jars.entrySet()) {
      String known = coordinates.get(jar.getKey());
      if (known == null) {
        throw new IOException(jar.getKey() + " is not in the list of dependencies");
      }
      int slash = known.indexOf('/');
      int at = known.indexOf('@');
      json.append(comma).append("\n    {\"type\": \"library\", \"group\": \"");
      json.append(known, 0, slash).append("\", \"name\": \"").append(known, slash + 1, at);
      json.append("\", \"version\": \"").append(known.substring(at + 1));
      json.append("\", \"purl\": \"pkg:maven/").append(known);
      json.append("\", \"hashes\": [{\"alg\": \"SHA-256\", \"content\": \"");
      json.append(sha256(jar.getValue())).append("\"}]}");
      comma = ",";
    }
    return json.append("\n  ]\n}\n").toString();
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
