package org.tariffcalc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Every library that is compiled, tested or shipped is the file that was looked at: its version and
 * its SHA-256 stand in a list that a commit changes. Maven 3.8, with which this builds, knows no
 * trusted checksums.
 */
class DependenciesTest {

  private static final Path LIST = Path.of("src", "build", "dependencies.sha256");

  @Test
  void everyLibraryIsTheOneOfTheList() throws Exception {
    Map<String, String> found = new TreeMap<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path jar = Path.of(entry);
      if (entry.endsWith(".jar") && Files.isRegularFile(jar.resolveSibling(pom(jar)))) {
        found.put(coordinates(jar), sha256(jar));
      }
    }

    assertThat(found).as("libraries on the class path").isNotEmpty().isEqualTo(listed());
  }

  private static Map<String, String> listed() throws IOException {
    Map<String, String> listed = new TreeMap<>();
    for (String line : Files.readAllLines(LIST)) {
      int blank = line.indexOf(' ');
      listed.put(line.substring(blank + 1), line.substring(0, blank));
    }
    return listed;
  }

  /** Group, artifact and version, from the place in the local repository of Maven. */
  private static String coordinates(Path jar) {
    Path version = jar.getParent();
    Path artifact = version.getParent();
    StringBuilder group = new StringBuilder();
    for (Path part = artifact.getParent();
        !name(part).equals("repository");
        part = part.getParent()) {
      group.insert(0, name(part) + (group.isEmpty() ? "" : "."));
    }
    return group + ":" + name(artifact) + ":" + name(version);
  }

  private static String pom(Path jar) {
    return name(jar).replace(".jar", ".pom");
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
