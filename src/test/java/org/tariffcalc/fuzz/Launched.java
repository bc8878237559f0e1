package org.tariffcalc.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged launcher as a process of its own, in a folder with a cache of its own. */
final class Launched {

  private static final int SECONDS = 60;
  private static final int HUNG = -1;

  private final Path launcher;
  private final Path folder;

  Launched(Path distribution, Path folder) {
    this.launcher = distribution.resolve("bin").resolve("tariff").toAbsolutePath();
    this.folder = folder;
  }

  static boolean isBuilt(Path distribution) {
    return Files.isExecutable(distribution.resolve("bin").resolve("tariff"))
        && Files.isRegularFile(distribution.resolve("lib").resolve("tariff.jar"));
  }

  Path folder() {
    return folder;
  }

  /** The folder of the archive of classes. */
  Path cache() {
    return folder.resolve("cache");
  }

  /** Starts a command line; what it prints goes into the files {@code out} and {@code err}. */
  Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("XDG_CACHE_HOME", cache().toString());
    builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
    builder.environment().remove("TARIFF_JAVA_OPTS");
    builder.redirectOutput(folder.resolve("out").toFile());
    builder.redirectError(folder.resolve("err").toFile());
    return builder.start();
  }

  /** Runs a command line to its end; one that does not end is killed and its exit code is -1. */
  Ran run(String... arguments) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process = start(arguments);
    boolean hasEnded = process.waitFor(SECONDS, TimeUnit.SECONDS);
    if (!hasEnded) {
      process.destroyForcibly().waitFor();
    }
    return new Ran(
        List.of(arguments),
        hasEnded ? process.exitValue() : HUNG,
        Files.readString(folder.resolve("out"), UTF_8),
        Files.readString(folder.resolve("err"), UTF_8),
        (System.nanoTime() - begin) / 1_000_000);
  }
}
