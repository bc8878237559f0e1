package org.tariffcalc.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Run by the build of the image with its own Java: puts the program and its libraries into one
 * module, since jlink takes only modules, and since the archive of classes that an image begins
 * with holds them wherever the image is moved.
 */
public final class OneModule {

  private static final String NAME = "org.tariffcalc";

  private OneModule() {}

  /** Arguments: the jar to write, its version, a folder of jars, the modules that it needs. */
  public static void main(String[] args) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> jars = Files.list(Path.of(args[2]))) {
      for (Path jar : jars.filter(each -> each.toString().endsWith(".jar")).sorted().toList()) {
        read(jar, files);
      }
    }
    String[] modules = Arrays.copyOfRange(args, 3, args.length);
    files.put("module-info.class", descriptor(args[1], modules));
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(Path.of(args[0])))) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
        out.closeEntry();
      }
    }
  }

  /** Whatever stands in META-INF is about the jar, not for the program. */
  private static void read(Path jar, Map<String, byte[]> files) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String name = entry.getName();
        boolean isAboutJar = name.startsWith("META-INF/") || name.endsWith("module-info.class");
        if (!entry.isDirectory() && !isAboutJar) {
          files.putIfAbsent(name, in.readAllBytes());
        }
      }
    }
  }

  /** An open module: picocli sets private fields, libraries look up resources by name. */
  private static byte[] descriptor(String version, String... modules) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_MODULE, "module-info", null, null, null);
    ModuleVisitor module = writer.visitModule(NAME, Opcodes.ACC_OPEN, version);
    module.visitRequire("java.base", Opcodes.ACC_MANDATED, null);
    for (String each : modules) {
      module.visitRequire(each, 0, null);
    }
    module.visitUse("org/slf4j/spi/SLF4JServiceProvider");
    module.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
