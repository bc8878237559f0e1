package org.tariffcalc.cli.process;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.io.WholeFile;

/** Where an answer goes: a file that the user names, else the standard output. */
public final class OutputFile {

  private OutputFile() {}

  /** Writes text to the file, or to the given output when there is none. */
  public static void write(@Nullable Path file, PrintWriter out, Consumer<PrintWriter> writing) {
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
  public static void write(Path file, byte[] bytes) {
    WholeFile.write(file, "--output", bytes);
  }
}
