package org.tariffcalc.cli.process;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.tables.json.CanonicalJson;
import org.tariffcalc.tables.json.Json;

/** Reads settings in TOML; loaded only where there is such a file. */
final class TomlSettings {

  private TomlSettings() {}

  static Json read(Path file) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try (JsonParser toml = new TomlFactory().createParser(Files.readString(file));
        JsonGenerator copy = new JsonFactory().createGenerator(json)) {
      toml.nextToken();
      copy.copyCurrentStructure(toml);
      copy.flush();
      return CanonicalJson.read(json.toByteArray());
    } catch (IOException e) {
      throw new InputError(
          file
              + " cannot be read: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          "lines like format = \"json\", and [quote] before those of one command");
    }
  }
}
