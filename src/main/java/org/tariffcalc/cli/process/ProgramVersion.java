package org.tariffcalc.cli.process;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import org.tariffcalc.tables.RateTables;
import picocli.CommandLine.IVersionProvider;

/** What {@code tariff --version} prints: the program, its tables, the Java that runs it. */
public final class ProgramVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    TablesInUse inUse = TablesInUse.of(Settings.ofProcess());
    RateTables tables = RateTables.open(inUse.directory());
    return new String[] {
      "tariff " + program(),
      "Rate tables " + tables.edition() + ", sha256",
      "  " + tables.sha256(),
      "  " + inUse.source() + ", " + inUse.directory(),
      "Java " + System.getProperty("java.runtime.version")
    };
  }

  /** The version of the program's jar or module; a program of a source tree has none. */
  static String program() {
    return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
        .or(
            () ->
                Optional.ofNullable(ProgramVersion.class.getModule().getDescriptor())
                    .flatMap(ModuleDescriptor::rawVersion))
        .orElse("of a source tree");
  }
}
