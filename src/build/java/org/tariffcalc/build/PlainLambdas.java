package org.tariffcalc.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Run by the build: copies a jar and turns the lambdas and method references into classes of their
 * own, and the methods that every record has into code. The JVM makes such a class at run time for
 * each place in the code that has one; it takes a fifth of a millisecond, also with an archive, and
 * a quote passes 130 of them.
 */
public final class PlainLambdas {

  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  private PlainLambdas() {}

  /**
   * Copies the jar that the first argument names to the second, where its classes are plain and
   * every file has the time of the third, an instant.
   */
  public static void main(String[] args) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    byte[] manifest = read(Path.of(args[0]), files);
    Map<String, List<String>> members = new TreeMap<>();
    Map<String, byte[]> plain = new TreeMap<>(files);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().endsWith(".class")) {
        PlainClass rewritten = PlainClass.of(new ClassReader(file.getValue()));
        plain.put(file.getKey(), rewritten.bytes());
        rewritten.lambdas().forEach((name, bytes) -> plain.put(name + ".class", bytes));
        members
            .computeIfAbsent(rewritten.nestHost(), host -> new ArrayList<>())
            .addAll(rewritten.lambdas().keySet());
      }
    }
    members.forEach(
        (host, names) ->
            plain.computeIfPresent(host + ".class", (file, bytes) -> nest(bytes, names)));
    LocalDateTime time = LocalDateTime.ofInstant(Instant.parse(args[2]), ZoneOffset.UTC);
    write(Path.of(args[1]), manifest, plain, time);
  }

  /** Only members of its nest may call the private method into which a lambda is compiled. */
  private static byte[] nest(byte[] host, List<String> names) {
    ClassReader reader = new ClassReader(host);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visitEnd() {
            names.forEach(this::visitNestMember);
            super.visitEnd();
          }
        },
        0);
    return writer.toByteArray();
  }

  private static byte[] read(Path jar, Map<String, byte[]> files) throws IOException {
    byte[] manifest = new byte[0];
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(MANIFEST)) {
          manifest = in.readAllBytes();
        } else if (!entry.isDirectory()) {
          files.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return manifest;
  }

  /** Stored, not deflated, since stored classes are read faster. */
  private static void write(
      Path jar, byte[] manifest, Map<String, byte[]> files, LocalDateTime time) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      add(out, MANIFEST, manifest, time);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        add(out, file.getKey(), file.getValue(), time);
      }
    }
    Files.write(jar, bytes.toByteArray());
  }

  private static void add(ZipOutputStream out, String name, byte[] bytes, LocalDateTime time)
      throws IOException {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }
}
