package org.tariffcalc.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.FixtureTables;
import org.tariffcalc.tables.edition.Seal;
import org.tariffcalc.tables.measure.WithdrawnRate;

/**
 * Editions to install, damaged or hostile: refused, nothing written beside the store, and the store
 * answers as before. It runs only where {@code XDG_DATA_HOME} is a folder {@code fuzz/data}, made
 * for it.
 */
final class Editions implements Part {

  private static final String[] HOSTILE = {
    "../escaped.json",
    "lists/../../escaped.json",
    "/escaped.json",
    "C:/escaped.json",
    "..\\escaped.json",
    "lists\\..\\..\\escaped.json",
    "manifest.json/escaped.json",
    "us-on-world.json/",
    "a\u0000b.json",
    "a\u001b[31mb.json",
    "\u202eb.json",
    "x".repeat(300) + ".json",
    "lists/".repeat(900) + "x.json",
    "./manifest.json",
    "MANIFEST.JSON",
    ""
  };
  private static final Set<Integer> REFUSALS = Set.of(2, 65, 66, 78);

  private final Workshop workshop;
  private @Nullable Map<String, byte[]> edition;

  Editions(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public String name() {
    return "editions";
  }

  @Override
  public String inputs() {
    return "zip files and folders for rates install";
  }

  @Override
  public int cases() {
    return 200;
  }

  @Override
  public boolean isParallel() {
    return false;
  }

  @Override
  public boolean canRun() {
    return store().endsWith(Path.of("fuzz", "data"));
  }

  private static Path store() {
    String data = System.getenv("XDG_DATA_HOME");
    return Path.of(data == null ? "" : data);
  }

  private Map<String, byte[]> edition() throws IOException {
    Map<String, byte[]> known = edition;
    if (known == null) {
      Workshop.delete(store());
      Files.createDirectories(store());
      known = new TreeMap<>();
      Path tables = FixtureTables.withSchemasIn(workshop.newFolder()).directory();
      addWhatTheProgramReads(tables);
      for (String name : Workshop.files(tables)) {
        known.put(name, Files.readAllBytes(tables.resolve(name)));
      }
      edition = known;
    }
    return known;
  }

  /** The small tables lack some that are installed with every edition, and the lists of China. */
  private static void addWhatTheProgramReads(Path tables) throws IOException {
    Path shipped = Path.of(System.getProperty("tariff.home", ""), "rates");
    for (String name : Workshop.files(shipped)) {
      // What was withdrawn names measures that the small tables do not have.
      boolean isRead =
          name.indexOf('/') < 0 && !name.equals(WithdrawnRate.FILE) || name.startsWith("lists/cn-");
      if (isRead && !Files.exists(tables.resolve(name))) {
        Files.copy(shipped.resolve(name), tables.resolve(name));
      }
    }
    Seal.set(tables);
  }

  @Override
  public void run(SplittableRandom random, Tally tally) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>(edition());
    List<String> names = List.copyOf(files.keySet());
    String one = names.get(random.nextInt(names.size()));
    boolean isWhole = false;
    boolean isFolder = false;
    byte[] zip;
    switch (random.nextInt(10)) {
      case 0 -> {
        isWhole = true;
        zip = zip(files);
      }
      case 1, 2, 3 -> zip = Damage.of(zip(files), random);
      case 4, 5 -> {
        files.put(HOSTILE[random.nextInt(HOSTILE.length)], "{}".getBytes(UTF_8));
        zip = zip(files);
      }
      case 6 -> {
        files.remove(one);
        zip = zip(files);
      }
      default -> {
        isFolder = random.nextBoolean();
        files.put(one, Damage.of(files.get(one), random));
        zip = zip(files);
      }
    }
    Path source = isFolder ? folder(files) : workshop.file("edition.zip", zip);
    Set<String> beside = beside();
    Ran ran = Ran.of("rates", "install", source.toString());
    tally.inputs(1);
    tally.ended(ran);
    tally.holds(
        "an edition is installed, or refused by 2, 65, 66 or 78",
        ran.exitCode() == 0 || REFUSALS.contains(ran.exitCode()),
        ran);
    if (isWhole) {
      tally.holds("a whole edition is installed", ran.exitCode() == 0, ran);
    }
    tally.holds("nothing is written beside the store", beside().equals(beside), ran);
    Ran listed = Ran.of("rates", "use");
    tally.ended(listed);
    tally.holds("the store can be listed", listed.exitCode() == 0, listed);
    Ran quote = Ran.of("quote", "9503.00.00", "-o", "CN", "-v", "10000", "-d", "2026-03-01");
    tally.ended(quote);
    tally.holds(
        "the edition in use is whole",
        quote.exitCode() == 0 || quote.exitCode() == 69,
        () -> ran + ", then " + quote);
    Ran back = Ran.of("rates", "use", "built-in");
    tally.ended(back);
    tally.holds("one can go back to the built-in tables", back.exitCode() == 0, back);
    if (isFolder) {
      Workshop.delete(source);
    }
  }

  private Path folder(Map<String, byte[]> files) throws IOException {
    Path folder = workshop.newFolder();
    for (Map.Entry<String, byte[]> each : files.entrySet()) {
      Path file = folder.resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, each.getValue());
    }
    return folder;
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        try {
          ZipEntry entry = new ZipEntry(each.getKey());
          entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
          zip.putNextEntry(entry);
          zip.write(each.getKey().endsWith("/") ? new byte[0] : each.getValue());
          zip.closeEntry();
        } catch (ZipException e) {
          throw new IllegalStateException("entry " + Shown.text(each.getKey()), e);
        }
      }
    }
    return bytes.toByteArray();
  }

  /** Every file around the store, but for those in it. */
  private static Set<String> beside() throws IOException {
    Path around = store().getParent();
    return Set.copyOf(
        Workshop.files(around).stream()
            .filter(each -> !each.startsWith(Path.of("data", "tariff", "rates").toString()))
            .toList());
  }
}
