package org.tariffcalc.tables.edition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.TariffException.MissingFile;
import org.tariffcalc.tables.check.TableTrees;

/** A folder or zip file from which an edition of the tables is taken. */
final class EditionSource {

  private static final String MANIFEST = "manifest.json";

  /** Limits far above any edition, so that a small file does not fill a disk. */
  private static final int MOST_FILES = 20_000;

  private static final long MOST_BYTES = 512L << 20;

  /** Lengths that every usual file system takes. */
  private static final int LONGEST_NAME = 200;

  private static final int LONGEST_PATH = 3000;

  private final Path source;
  private final Path target;
  private long bytes;

  private EditionSource(Path source, Path target) {
    this.source = source;
    this.target = target;
  }

  /**
   * Copies the tables that a folder or zip file holds, itself or in one of its folders, such as a
   * distribution of the program.
   *
   * @throws InputError when it holds none, or a file that would be written elsewhere
   */
  static void copy(Path source, Path target) throws IOException {
    EditionSource edition = new EditionSource(source, target);
    if (Files.isDirectory(source)) {
      edition.copyFolder();
    } else if (Files.isRegularFile(source)) {
      edition.unpack();
    } else {
      throw new MissingFile(
          "there is no file or folder " + source, "tariff rates install with one that is there");
    }
  }

  private void copyFolder() throws IOException {
    Path folder = source;
    if (!Files.exists(folder.resolve(MANIFEST))
        && Files.exists(source.resolve("rates/" + MANIFEST))) {
      folder = source.resolve("rates");
    }
    if (!Files.exists(folder.resolve(MANIFEST))) {
      throw noTables();
    }
    for (String path : TableTrees.paths(folder)) {
      try (InputStream in = Files.newInputStream(folder.resolve(path))) {
        write(path, in);
      }
    }
  }

  private void unpack() throws IOException {
    try (ZipFile zip = new ZipFile(source.toFile())) {
      if (zip.size() > MOST_FILES) {
        throw new InputError(source + " holds too many files", "the zip file of an edition");
      }
      String folder = folder(zip).orElseThrow(this::noTables);
      Set<String> seen = new HashSet<>();
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        checkName(entry.getName());
        if (!entry.isDirectory() && entry.getName().startsWith(folder)) {
          String path = entry.getName().substring(folder.length());
          if (!seen.add(path.toLowerCase(Locale.ROOT))) {
            throw new InputError(source + " holds " + path + " twice", "pack the edition again");
          }
          try (InputStream in = zip.getInputStream(entry)) {
            write(path, in);
          }
        }
      }
    } catch (ZipException e) {
      throw new InputError(
          source + " is not a whole zip file: " + e.getMessage(),
          "a folder or a .zip file; unpack a .tar.gz first");
    }
  }

  /** The folder of the topmost manifest, with a slash behind it; empty for the top itself. */
  private static Optional<String> folder(ZipFile zip) {
    String found = null;
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      String name = entries.nextElement().getName();
      if ((name.equals(MANIFEST) || name.endsWith("/" + MANIFEST))
          && (found == null || name.length() - MANIFEST.length() < found.length())) {
        found = name.substring(0, name.length() - MANIFEST.length());
      }
    }
    return Optional.ofNullable(found);
  }

  /** Refuses every name that leads elsewhere, also outside the folder that is taken. */
  private void checkName(String name) {
    boolean leadsElsewhere =
        name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf(':') >= 0;
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < ' ' || name.charAt(i) == 127) {
        throw new InputError(
            source + " holds a file with a control character in its name",
            "do not trust this file; take the edition from its maker");
      }
    }
    for (String part : name.split("/", -1)) {
      leadsElsewhere |= part.equals("..") || part.equals(".");
    }
    if (leadsElsewhere) {
      throw new InputError(
          source + " holds a file that would be written elsewhere: " + name,
          "do not trust this file; take the edition from its maker");
    }
  }

  private void write(String path, InputStream in) throws IOException {
    Path file = target.resolve(path).normalize();
    if (!file.startsWith(target)) {
      throw new InputError(
          source + " holds a file that would be written elsewhere: " + path,
          "do not trust this file; take the edition from its maker");
    }
    byte[] content = in.readNBytes((int) (MOST_BYTES - bytes + 1));
    count(path, content.length);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (FileSystemException e) {
      if (!isOfTheSource(file, e)) {
        throw e;
      }
      throw new InputError(
          source + " holds a file that cannot be unpacked beside its others: " + shortened(path),
          "pack the edition again");
    }
  }

  /**
   * Whether another file of the source stands in the way, or the name is longer than a name can be.
   */
  private boolean isOfTheSource(Path file, FileSystemException e) {
    if (e instanceof FileAlreadyExistsException || Files.isDirectory(file)) {
      return true;
    }
    Path reached = target;
    for (Path part : target.relativize(file)) {
      reached = reached.resolve(part);
      boolean isInTheWay = !reached.equals(file) && Files.isRegularFile(reached);
      if (isInTheWay || part.toString().length() > LONGEST_NAME) {
        return true;
      }
    }
    return file.toString().length() > LONGEST_PATH;
  }

  private static String shortened(String path) {
    return path.length() <= 80 ? path : path.substring(0, 80) + "…";
  }

  private void count(String path, long more) {
    bytes += more;
    if (bytes > MOST_BYTES) {
      throw new InputError(
          source + " holds more than " + (MOST_BYTES >> 20) + " MB, up to " + path,
          "an edition of the tables, which is some megabytes");
    }
  }

  private InputError noTables() {
    return new InputError(
        source + " holds no rate tables, since there is no " + MANIFEST,
        "a folder or .zip file with " + MANIFEST + ", or with a folder rates that has it");
  }
}
