package org.tariffcalc.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.TariffException.MissingFile;

/** Where an answer goes: a file that the user names, else the standard output. */
final class OutputFile {

  private OutputFile() {}

  /** Writes text to the file, or to the given output when there is none. */
  static void write(@Nullable Path file, PrintWriter out, Consumer<PrintWriter> writing) {
    if (file == null) {
      writing.accept(out);
      return;
    }
    try (PrintWriter to = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      writing.accept(to);
    } catch (IOException e) {
      throw unwritable(file);
    }
  }

  /** Writes bytes to the file. */
  static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw unwritable(file);
    }
  }

  private static MissingFile unwritable(Path file) {
    return new MissingFile(
        "the file " + file + " cannot be written", "--output with a name in an existing folder");
  }
}
