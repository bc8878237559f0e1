package org.tariffcalc.cli.option;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.TariffException.UsageError;
import picocli.CommandLine.Option;

/** Where an answer goes: the same option in every command that writes a file. */
public final class OutputOption {

  /** The name of the option, as errors say it. */
  public static final String NAME = "--output";

  /** Its name in version 0.1, which still works. */
  public static final String OLDER_NAME = "--out";

  @Option(
      names = {"-O", NAME},
      paramLabel = "FILE",
      description = "Write to this file (default: standard output).")
  private @Nullable Path file;

  @Option(names = OLDER_NAME, paramLabel = "FILE", hidden = true, description = "The same.")
  private @Nullable Path other;

  /**
   * The file; null for the standard output.
   *
   * @throws UsageError when both names of the option are given
   */
  public @Nullable Path file() {
    if (file != null && other != null) {
      throw new UsageError("--output and --out are the same option", "one of them");
    }
    return file != null ? file : other;
  }
}
