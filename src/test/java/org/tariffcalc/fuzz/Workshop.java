package org.tariffcalc.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What the parts work with: the tables, the schemas, and a folder of each thread's own. */
final class Workshop implements AutoCloseable {

  private final Path home;
  private final Path work;
  private final Goods goods;
  private final Schemas schemas;
  private final AtomicInteger folders = new AtomicInteger();
  private final ThreadLocal<Path> folder = ThreadLocal.withInitial(this::newFolder);

  Workshop(Path home, Path work) {
    this.home = home;
    this.work = work;
    this.goods = new Goods(home.resolve("rates"));
    this.schemas = new Schemas(home.resolve("rates").resolve("schema"));
  }

  Goods goods() {
    return goods;
  }

  Schemas schemas() {
    return schemas;
  }

  /** The tables that are shipped. */
  Path rates() {
    return home.resolve("rates");
  }

  /** The distribution that was built, as {@code tariff.distribution} says; empty without. */
  Optional<Path> distribution() {
    return Optional.ofNullable(System.getProperty("tariff.distribution"))
        .map(Path::of)
        .filter(Launched::isBuilt);
  }

  /** The packaged launcher, in a new folder. */
  Launched launched() {
    return new Launched(distribution().orElseThrow(), newFolder());
  }

  /** A file of this thread's own, which may be there from an earlier case. */
  Path file(String name) {
    return folder.get().resolve(name);
  }

  /** A file of this thread's own with that content. */
  Path file(String name, byte[] content) throws IOException {
    return Files.write(file(name), content);
  }

  /** A new folder. */
  Path newFolder() {
    try {
      return Files.createDirectories(work.resolve("w" + folders.incrementAndGet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies a folder of files into a new one. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /** The regular files below a folder, sorted, each as its path in it. */
  static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(each -> folder.relativize(each).toString())
          .sorted()
          .toList();
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    delete(work);
  }
}
