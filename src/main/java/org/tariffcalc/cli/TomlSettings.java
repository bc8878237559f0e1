package org.tariffcalc.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.tables.CanonicalJson;
import org.tariffcalc.tables.Json;

/** Reads settings in TOML; loaded only where there is such a file. */
final class TomlSettings {

  private TomlSettings() {}

  static Json read(Path file) {
    try {
      JsonNode tree = new TomlMapper().readTree(Files.readString(file));
      return CanonicalJson.read(tree.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new InputError(
          file
              + " cannot be read: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          "lines like format = \"json\", and [quote] before those of one command");
    }
  }
}
