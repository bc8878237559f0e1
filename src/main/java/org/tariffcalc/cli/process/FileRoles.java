package org.tariffcalc.cli.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.TariffException.UsageError;
import org.tariffcalc.io.WholeFile;

/**
 * The files of one command with what each is for: one that is to be written may be nothing else, or
 * the one content would take the place of the other.
 */
public final class FileRoles {

  private static final String TABLE = ".json";

  private final List<Role> roles = new ArrayList<>();
  private Optional<Supplier<Path>> tables = Optional.empty();

  private record Role(String name, Path file, boolean isWritten) {}

  /** A file that is read, if one is. */
  public FileRoles reads(String name, @Nullable Path file) {
    return with(name, file, false);
  }

  /** The directory of the rate tables, asked for only when something is written. */
  public FileRoles readsTables(Supplier<Path> directory) {
    tables = Optional.of(directory);
    return this;
  }

  /** A file that is written, if one is. */
  public FileRoles writes(String option, @Nullable Path file) {
    return with(option, file, true);
  }

  private FileRoles with(String name, @Nullable Path file, boolean isWritten) {
    if (file != null) {
      roles.add(new Role(name, file, isWritten));
    }
    return this;
  }

  /**
   * Refuses one file for two things, before anything is opened.
   *
   * @throws UsageError naming both
   */
  public void refuseShared() {
    for (int i = 0; i < roles.size(); i++) {
      for (int j = 0; j < i; j++) {
        Role one = roles.get(j);
        Role other = roles.get(i);
        if ((one.isWritten() || other.isWritten())
            && WholeFile.isOneFile(one.file(), other.file())) {
          throw new UsageError(
              one.name() + " and " + other.name() + " are the same file: " + other.file(),
              other.name() + " with another file");
        }
      }
    }
    for (Role each : roles) {
      if (each.isWritten() && isTable(each.file())) {
        throw new UsageError(
            each.name() + " is a file of the rate tables: " + each.file(),
            each.name() + " with another file");
      }
    }
  }

  private boolean isTable(Path file) {
    if (tables.isEmpty() || !Files.isRegularFile(file) || !file.toString().endsWith(TABLE)) {
      return false;
    }
    try {
      return file.toRealPath().startsWith(tables.get().get().toRealPath());
    } catch (IOException e) {
      // Whoever opens the tables says what is wrong.
      return false;
    }
  }
}
