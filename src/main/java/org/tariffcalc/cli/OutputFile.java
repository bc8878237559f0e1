package org.tariffcalc.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.batch.WholeFile;

/** Where an answer goes: a file that the user names, else the standard output. */
final class OutputFile {

  private OutputFile() {}

  /** Writes text to the file, or to the given output when there is none. */
  static void write(@Nullable Path file, PrintWriter out, Consumer<PrintWriter> writing) {
    if (file == null) {
      writing.accept(out);
      return;
    }
    StringWriter text = new StringWriter();
    PrintWriter to = new PrintWriter(text);
    writing.accept(to);
    to.flush();
    write(file, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Writes bytes to the file. */
  static void write(Path file, byte[] bytes) {
    WholeFile.write(file, "--output", bytes);
  }
}
