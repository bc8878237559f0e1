package org.tariffcalc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library as others get it: its jar and jackson-core, and nothing else. */
class EngineIT {
  private static final Path TARGET =
      Path.of(System.getProperty("tariff.distribution")).toAbsolutePath().getParent();
  private static final String POM = "META-INF/maven/org.tariffcalc/tariff-engine/pom.xml";

  @TempDir private Path folder;

  @Test
  void theReadmesLinesRunAgainstTheJarAlone() throws Exception {
    String printed = run(code("README.md"), engine(), false);

    assertThat(printed).startsWith("14500.00 dollars: {");
    assertThat(printed.substring(printed.indexOf('{')).strip())
        .isEqualTo(quoted("9503.00.00", "-o", "CN", "-v", "10000", "-d", "2025-04-11").strip());
  }

  @Test
  void thePagesTenLinesRunAsAModule() throws Exception {
    String printed = run(code("src/site/markdown/developer.md"), engine(), true);

    assertThat(printed).startsWith("14500.00 of 24534.64, [");
    assertThat(printed.lines().toList())
        .last()
        .asString()
        .startsWith(
            "9503.00.00,CN,10000,10000.00,Free,0.00,145,14500.00,14500.00,145,34.64,24534.64");
  }

  @Test
  void onlyTheLibraryIsExported() throws Exception {
    Path source = folder.resolve("Inside.java");
    Files.writeString(source, "class Inside { org.tariffcalc.tables.RateTables tables; }", UTF_8);

    assertThat(compiled(source, engine(), true)).contains("package org.tariffcalc.tables");
  }

  // An altered table answers under the name of the edition no more than in a folder.
  @Test
  void tablesInTheJarAreHeldAgainstTheirHashes() throws Exception {
    Path altered = folder.resolve("altered.jar");
    try (JarFile jar = new JarFile(engine().toFile());
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(altered))) {
      for (JarEntry each : jar.stream().toList()) {
        byte[] bytes = jar.getInputStream(each).readAllBytes();
        out.putNextEntry(new JarEntry(each.getName()));
        out.write(
            each.getName().equals("org/tariffcalc/rates/us-on-world.json")
                ? new String(bytes, UTF_8).replace("\"10%\"", "\"11%\"").getBytes(UTF_8)
                : bytes);
        out.closeEntry();
      }
    }

    assertThat(run(code("README.md"), altered, false))
        .contains("TariffRefusal", "us-on-world.json is not what was sealed");
  }

  @Test
  void theJarNamesItselfAndItsOneDependency() throws Exception {
    try (JarFile jar = new JarFile(engine().toFile())) {
      String pom = text(jar, POM);
      assertThat(pom).contains("<artifactId>jackson-core</artifactId>").doesNotContain("@");
      assertThat(pom.split("<dependency>", -1)).hasSize(2);
      assertThat(Files.readString(TARGET.resolve(name() + ".pom"))).isEqualTo(pom);
      Properties properties = new Properties();
      properties.load(jar.getInputStream(jar.getEntry(POM.replace(".xml", ".properties"))));
      assertThat(name()).isEqualTo("tariff-engine-" + properties.getProperty("version"));
    }
  }

  @Test
  void theTablesAndTheClassesAreThoseOfTheProject() throws Exception {
    try (JarFile jar = new JarFile(engine().toFile())) {
      TreeSet<String> tables = new TreeSet<>();
      for (JarEntry each : jar.stream().toList()) {
        String name = each.getName();
        if (name.startsWith("org/tariffcalc/rates/")) {
          tables.add(name.substring("org/tariffcalc/rates/".length()));
        } else if (name.endsWith(".class") && !name.equals("module-info.class")) {
          assertThat(jar.getInputStream(each).readAllBytes())
              .isEqualTo(Files.readAllBytes(TARGET.resolve("classes").resolve(name)));
        }
      }
      try (Stream<Path> files = Files.walk(Path.of("rates"))) {
        assertThat(tables)
            .containsExactlyElementsOf(
                files
                    .filter(Files::isRegularFile)
                    .map(file -> Path.of("rates").relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList());
      }
    }
  }

  @Test
  void sourcesAndJavadocLieBesideIt() throws Exception {
    try (JarFile sources = new JarFile(TARGET.resolve(name() + "-sources.jar").toFile());
        JarFile javadoc = new JarFile(TARGET.resolve(name() + "-javadoc.jar").toFile())) {
      assertThat(text(sources, "org/tariffcalc/api/Tariff.java")).contains("@since 0.2");
      assertThat(sources.getEntry("org/tariffcalc/assess/Assessor.java")).isNotNull();
      assertThat(text(javadoc, "org/tariffcalc/api/package-summary.html"))
          .contains("What is stable");
    }
  }

  private static Path engine() throws IOException {
    return TARGET.resolve(name() + ".jar");
  }

  private static String name() throws IOException {
    try (Stream<Path> files = Files.list(TARGET)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.matches("tariff-engine-[0-9.]+\\.jar"))
          .map(file -> file.replaceFirst("\\.jar$", ""))
          .findFirst()
          .orElseThrow();
    }
  }

  private static String text(JarFile jar, String entry) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry(entry))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** The lines of the one block of Java, as they stand. */
  private static String code(String page) throws IOException {
    String text = Files.readString(Path.of(page));
    int begin = text.indexOf("\n```java\n") + "\n```java\n".length();
    return text.substring(begin, text.indexOf("\n```\n", begin));
  }

  /** Compiles lines inside a main method, imports outside of it, and runs them. */
  private String run(String lines, Path engine, boolean isModule) throws Exception {
    List<String> imports = new ArrayList<>(List.of("import org.tariffcalc.api.*;"));
    List<String> body = new ArrayList<>();
    lines.lines().forEach(line -> (line.startsWith("import ") ? imports : body).add(line));
    Path source = folder.resolve("Lines.java");
    Files.writeString(
        source,
        String.join("\n", imports)
            + "\nclass Lines {\n  public static void main(String[] args) {\n"
            + String.join("\n", body)
            + "\n  }\n}\n");
    assertThat(compiled(source, engine, isModule)).isEmpty();
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(path(engine, isModule));
    command.add("Lines");
    return output(command);
  }

  /** What the compiler says; empty when nothing is wrong. */
  private String compiled(Path source, Path engine, boolean isModule) throws IOException {
    List<String> command = new ArrayList<>(path(engine, isModule));
    command.addAll(List.of("-Xlint:all", "-proc:none", "-d", folder.toString(), source.toString()));
    Path said = folder.resolve("compiler");
    try (OutputStream out = Files.newOutputStream(said)) {
      ToolProvider.getSystemJavaCompiler().run(null, out, out, command.toArray(String[]::new));
    }
    return Files.readString(said);
  }

  private List<String> path(Path engine, boolean isModule) throws IOException {
    String jars = engine + System.getProperty("path.separator") + jackson();
    return isModule
        ? List.of("-p", jars, "--add-modules", "org.tariffcalc.engine", "-cp", folder.toString())
        : List.of("-cp", jars + System.getProperty("path.separator") + folder);
  }

  private static Path jackson() throws IOException {
    try (Stream<Path> jars = Files.list(TARGET.resolve("tariff").resolve("lib"))) {
      return jars.filter(jar -> jar.getFileName().toString().startsWith("jackson-core-"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static String quoted(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of(TARGET.resolve("tariff/bin/tariff").toString(), "quote"));
    command.addAll(List.of(arguments));
    command.add("--json");
    return output(command);
  }

  private static String output(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return printed;
  }
}
