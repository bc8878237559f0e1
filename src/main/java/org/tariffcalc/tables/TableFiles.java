package org.tariffcalc.tables;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.customs.TariffException.MissingFile;

/** The files of an edition where they lie, and its manifest, which says what they are. */
final class TableFiles {

  static final String FEES = "fees.json";

  private final Path directory;
  private final CutFile manifestFile;
  private final Hashing hashing;
  private final Manifest manifest;
  private volatile @Nullable CutFile fees;

  private TableFiles(Path directory, CutFile manifestFile) {
    this.directory = directory;
    this.manifestFile = manifestFile;
    this.hashing = Hashing.of(manifestFile);
    this.manifest = Manifest.read(manifestFile);
  }

  /**
   * Finds the edition in a directory.
   *
   * @throws MissingFile when the directory is not there
   * @throws InvalidTables when it holds no edition
   */
  static TableFiles open(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new MissingFile(
          "there is no directory of rate tables " + directory,
          "--rates DIR, with the directory that holds manifest.json");
    }
    return new TableFiles(directory, CutFile.openUpTo(directory.resolve("manifest.json"), "files"));
  }

  Path directory() {
    return directory;
  }

  /** Where a file is, given as a path below the directory. */
  Path path(String name) {
    return directory.resolve(name);
  }

  Manifest manifest() {
    return manifest;
  }

  /** SHA-256 of the manifest. */
  String sha256() {
    return hashing.sha256();
  }

  /** The file of fees, opened once for all that stands in it. */
  CutFile fees() {
    CutFile open = fees;
    if (open == null) {
      open = CutFile.open(path(FEES));
      fees = open;
    }
    return open;
  }

  /** SHA-256 of each file that the manifest lists, by its path below the directory. */
  Map<String, String> hashes() {
    Map<String, String> hashes = new LinkedHashMap<>();
    for (CutFile.Cut cut : CutFile.open(manifestFile.path()).elements("files")) {
      hashes.put(cut.text("path"), cut.text("sha256"));
    }
    return hashes;
  }

  /** Whether the manifest lists the file, given as a path below the directory. */
  boolean isSealed(String path) {
    return hashes().containsKey(path);
  }
}
