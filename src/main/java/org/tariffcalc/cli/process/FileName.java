package org.tariffcalc.cli.process;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.tariffcalc.customs.Legible;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the name of a file or folder. A name with characters that the file system or the locale
 * cannot write is refused in our words, not in those of Java.
 */
public final class FileName implements ITypeConverter<Path> {

  @Override
  public Path convert(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "'" + Legible.line(name) + "' has characters that a file name cannot have here");
    }
  }
}
