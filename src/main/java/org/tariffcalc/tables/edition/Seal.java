package org.tariffcalc.tables.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.tables.RateTables;
import org.tariffcalc.tables.check.TableTrees;
import org.tariffcalc.tables.file.FileHash;
import org.tariffcalc.tables.file.Manifest;
import org.tariffcalc.tables.json.CanonicalJson;
import org.tariffcalc.tables.json.Json;
import org.tariffcalc.tables.json.JsonLocation;

/** The last step of editing tables: writes the SHA-256 of every file into the manifest. */
public final class Seal {

  private static final int LONGEST_TEXT = 400;

  private final Path directory;
  private final Map<String, String> madeFrom = new LinkedHashMap<>();
  private int files;

  private Seal(Path directory) {
    this.directory = directory;
  }

  /**
   * Writes the manifest anew; the same files give the same bytes.
   *
   * @return how many files the manifest now lists
   */
  public static int set(Path directory) {
    Seal seal = new Seal(directory);
    replace(directory.resolve(Manifest.FILE), seal.manifest());
    return seal.files;
  }

  /**
   * Opens tables that are being edited, whatever the manifest says. Where they are not what was
   * sealed their edition says so, and their SHA-256 is that of the manifest that would seal them.
   */
  public static RateTables openUnsealed(Path directory) {
    return RateTables.openUnsealed(directory, () -> sha256(directory));
  }

  /** SHA-256 of the manifest as it would be written now. */
  private static String sha256(Path directory) {
    return FileHash.of(new Seal(directory).manifest());
  }

  private byte[] manifest() {
    List<String> paths = TableTrees.paths(directory);
    Path file = directory.resolve(Manifest.FILE);
    JsonLocation old = JsonLocation.root(Manifest.FILE, read(file));
    if (!(old.value() instanceof Json.Members members)) {
      throw new InputError(file + " is not a JSON object", "restore it from the last edition");
    }
    for (JsonLocation each : old.each("files")) {
      each.text("path")
          .ifPresent(path -> each.text("madeFrom").ifPresent(text -> madeFrom.put(path, text)));
    }
    List<Json> entries = new ArrayList<>();
    for (String path : paths) {
      if (path.endsWith(".json") && !path.equals(Manifest.FILE)) {
        entries.add(entry(path));
      }
    }
    Map<String, Json> sealed = new LinkedHashMap<>(members.byName());
    sealed.put("files", new Json.Elements(entries));
    files = entries.size();
    return CanonicalJson.bytes(new Json.Members(sealed));
  }

  private static Json read(Path file) {
    try {
      return CanonicalJson.read(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new InvalidTables(
          "rate table " + file + " is missing", "--rates DIR, with the directory that holds it");
    } catch (IOException e) {
      throw new InputError(
          file + " cannot be read: " + e.getMessage(), "restore it from the last edition");
    }
  }

  private Json entry(String path) {
    Path file = directory.resolve(path);
    Map<String, Json> entry = new LinkedHashMap<>();
    entry.put("path", Json.text(path));
    entry.put("sha256", Json.text(FileHash.of(file)));
    String known = madeFrom.get(path);
    entry.put("madeFrom", Json.text(known == null ? source(path, file) : known));
    return new Json.Members(entry);
  }

  /** What a file that the manifest did not list yet says of its sources. */
  private static String source(String path, Path file) {
    JsonLocation root = JsonLocation.root(path, read(file));
    List<String> sources = root.texts("madeFrom");
    List<JsonLocation> revisions = root.each("revisions");
    if (sources.isEmpty() && !revisions.isEmpty()) {
      String first = revisions.get(0).text("id").orElse("");
      String last = revisions.get(revisions.size() - 1).text("id").orElse("");
      return "USITC exports of the schedule, "
          + (first.equals(last) ? first : first + " to " + last);
    }
    StringBuilder text = new StringBuilder();
    for (String each : sources) {
      if (text.length() + 2 + each.length() <= LONGEST_TEXT) {
        text.append(text.isEmpty() ? "" : "; ").append(each);
      }
    }
    return text.isEmpty() ? "written by hand from the acts it cites" : text.toString();
  }

  /** A reader sees the old manifest or the new one, never half of it. */
  private static void replace(Path file, byte[] content) {
    try {
      Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "manifest", ".tmp");
      try {
        Files.write(draft, content);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new InvalidTables(
          "the manifest " + file + " cannot be written", "check the rights of the directory");
    }
  }
}
