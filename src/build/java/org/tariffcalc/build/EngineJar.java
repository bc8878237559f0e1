package org.tariffcalc.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;

/**
 * Run by the build: writes the jar of the library and the jar of its sources. The library holds
 * what its exported package reaches of the classes of the program, and nothing else; a class that
 * needs another library than jackson-core ends the build, and so does one of the command line.
 */
public final class EngineJar {

  private static final String ROOT = "org/tariffcalc/";
  private static final String API = ROOT + "api/";
  private static final String COMMANDS = ROOT + "cli/";
  private static final String TABLES = ROOT + "rates/";
  private static final String POM = "META-INF/maven/org.tariffcalc/tariff-engine/";
  private static final Pattern OWN = Pattern.compile("org/tariffcalc/[A-Za-z0-9_$/]+");
  private static final Pattern HARMLESS =
      Pattern.compile("\\[*L?(java/|com/fasterxml/jackson/core/|org/jspecify/).*|\\[*[BCDFIJSZ]");

  private final Path classes;
  private final LocalDateTime time;
  private final Set<String> reached = new TreeSet<>();
  private final Set<String> texts = new HashSet<>();

  private EngineJar(Path classes, LocalDateTime time) {
    this.classes = classes;
    this.time = time;
  }

  /**
   * Arguments: the folder of classes, that of sources, that of the tables, the compiled
   * module-info, its source, the pom, the version, that of jackson, the time of every file, the
   * folder of the jars.
   */
  public static void main(String[] args) throws IOException {
    Path sources = Path.of(args[1]);
    String version = args[6];
    EngineJar jar =
        new EngineJar(
            Path.of(args[0]), LocalDateTime.ofInstant(Instant.parse(args[8]), ZoneOffset.UTC));
    jar.reach();
    String pom =
        Files.readString(Path.of(args[5]))
            .replace("\r\n", "\n")
            .replace("@version@", version)
            .replace("@jackson.version@", args[7]);
    Path target = Path.of(args[9]);
    String name = "tariff-engine-" + version;
    Files.writeString(target.resolve(name + ".pom"), pom);

    Map<String, byte[]> files = new TreeMap<>();
    files.put("module-info.class", Files.readAllBytes(Path.of(args[3])));
    files.put(POM + "pom.xml", pom.getBytes(StandardCharsets.UTF_8));
    files.put(
        POM + "pom.properties",
        ("groupId=org.tariffcalc\nartifactId=tariff-engine\nversion=" + version + "\n")
            .getBytes(StandardCharsets.UTF_8));
    jar.addClasses(files);
    addAll(Path.of(args[2]), TABLES, files);
    jar.write(target.resolve(name + ".jar"), manifest(version), files);

    Map<String, byte[]> texts = new TreeMap<>();
    texts.put("module-info.java", Files.readAllBytes(Path.of(args[4])));
    for (String each : jar.reached) {
      String file = each.replaceFirst("\\$.*", "") + ".java";
      texts.put(file, Files.readAllBytes(sources.resolve(file)));
    }
    jar.write(target.resolve(name + "-sources.jar"), manifest(version), texts);
  }

  /** Walks from the exported package over whatever a class names. */
  private void reach() throws IOException {
    ArrayDeque<String> open = new ArrayDeque<>();
    try (Stream<Path> files = Files.list(classes.resolve(API))) {
      for (Path file : files.sorted().toList()) {
        open.add(API + file.getFileName().toString().replace(".class", ""));
      }
    }
    while (!open.isEmpty()) {
      String name = open.remove();
      if (reached.add(name)) {
        if (name.startsWith(COMMANDS)) {
          throw new IllegalStateException("the library would need the command line: " + name);
        }
        byte[] bytes = Files.readAllBytes(classes.resolve(name + ".class"));
        for (String other : named(name, new ClassReader(bytes))) {
          if (Files.exists(classes.resolve(other + ".class"))) {
            open.add(other);
          }
        }
        String description = name.substring(0, name.lastIndexOf('/') + 1) + "package-info";
        if (Files.exists(classes.resolve(description + ".class"))) {
          open.add(description);
        }
      }
    }
  }

  /** The classes of the program that a class names in any way. */
  private Set<String> named(String name, ClassReader reader) {
    Set<String> named = new HashSet<>();
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int offset = reader.getItem(i);
      int tag = offset == 0 ? 0 : reader.readByte(offset - 1);
      if (tag == 1) {
        String text = text(reader, offset);
        texts.add(text);
        Matcher own = OWN.matcher(text);
        while (own.find()) {
          named.add(own.group());
        }
      } else if (tag == 7) {
        String type = reader.readUTF8(offset, buffer);
        if (!type.contains(ROOT) && !HARMLESS.matcher(type).matches()) {
          throw new IllegalStateException(
              "the library may use no other than jackson-core, and " + name + " uses " + type);
        }
      }
    }
    return named;
  }

  /** A text of the constant pool; what is not ASCII in it does not matter. */
  private static String text(ClassReader reader, int offset) {
    int length = reader.readUnsignedShort(offset);
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) reader.readByte(offset + 2 + i);
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The classes, and of the other files beside them those whose name one of them says. */
  private void addClasses(Map<String, byte[]> files) throws IOException {
    Set<String> folders = new TreeSet<>();
    for (String each : reached) {
      files.put(each + ".class", Files.readAllBytes(classes.resolve(each + ".class")));
      folders.add(each.substring(0, each.lastIndexOf('/') + 1));
    }
    for (String folder : folders) {
      try (Stream<Path> all = Files.list(classes.resolve(folder))) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          String name = file.getFileName().toString();
          if (!name.endsWith(".class") && texts.contains(name)) {
            files.put(folder + name, Files.readAllBytes(file));
          }
        }
      }
    }
  }

  private static void addAll(Path folder, String prefix, Map<String, byte[]> files)
      throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.put(prefix + name, Files.readAllBytes(file));
      }
    }
  }

  private static byte[] manifest(String version) {
    return ("Manifest-Version: 1.0\r\n"
            + "Implementation-Title: tariff-engine\r\n"
            + "Implementation-Version: "
            + version
            + "\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private void write(Path jar, byte[] manifest, Map<String, byte[]> files) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      add(out, "META-INF/MANIFEST.MF", manifest);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        add(out, file.getKey(), file.getValue());
      }
    }
  }

  private void add(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }
}
