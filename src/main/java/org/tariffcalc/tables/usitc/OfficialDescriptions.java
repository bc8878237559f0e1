package org.tariffcalc.tables.usitc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.duty.RateText;
import org.tariffcalc.tables.file.TableWriter;
import org.tariffcalc.tables.json.CanonicalJson;
import org.tariffcalc.tables.json.Json;
import org.tariffcalc.tables.words.GoodsNames;

/**
 * What an export says of goods, for an edition of the user's own: of a heading its text, of a
 * subheading or line all that stands above it below its heading, {@code Other: Of cotton: Men's}.
 */
public final class OfficialDescriptions {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Map<String, String> texts = new TreeMap<>();

  /** The texts above the one that is read, by their indent. */
  private final List<String> above = new ArrayList<>();

  private OfficialDescriptions() {}

  /**
   * Reads an export that was found to be one, and writes its descriptions of chapters 1 to 98.
   *
   * @param directory of the tables
   * @return how many files are new or other than before
   */
  public static int take(Path export, Path directory) {
    OfficialDescriptions descriptions = new OfficialDescriptions();
    try (InputStream in = UsitcExport.unpacked(export);
        JsonParser parser = FACTORY.createParser(in)) {
      descriptions.read(parser);
    } catch (IOException e) {
      throw new InputError(
          "file " + export + " cannot be read for its descriptions", "export it once more");
    }
    return descriptions.write(directory);
  }

  private void read(JsonParser parser) throws IOException {
    parser.nextToken();
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      String code = "";
      String text = "";
      int indent = 0;
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
          case "htsno" -> code = parser.getValueAsString("").replace(".", "").strip();
          case "description" -> text = plain(parser.getValueAsString(""));
          case "indent" -> indent = Math.max(0, parser.getValueAsInt(0));
          default -> parser.skipChildren();
        }
      }
      take(code, text, indent);
    }
  }

  private void take(String number, String text, int indent) {
    while (above.size() > indent) {
      above.remove(above.size() - 1);
    }
    while (above.size() < indent) {
      above.add("");
    }
    above.add(text);
    // A line without statistical lines is printed under its number of ten digits.
    String code = number.length() == 10 && number.endsWith("00") ? number.substring(0, 8) : number;
    boolean isLaw = code.length() == 4 || code.length() == 6 || code.length() == 8;
    if (!isLaw
        || code.startsWith("99")
        || !code.chars().allMatch(each -> each >= '0' && each <= '9')) {
      return;
    }
    StringBuilder path = new StringBuilder();
    for (String each : code.length() == 4 ? List.of(text) : above.subList(1, above.size())) {
      path.append(path.isEmpty() || each.isEmpty() ? "" : ": ").append(each);
    }
    if (!path.isEmpty()) {
      texts.putIfAbsent(code, path.toString());
    } else if (!text.isEmpty()) {
      texts.putIfAbsent(code, text);
    }
  }

  /** Without marks of italics and the colon that only leads to what follows. */
  private static String plain(String printed) {
    String text = RateText.tidy(printed.replaceAll("<[^>]*>", ""));
    return text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text;
  }

  private int write(Path directory) {
    Map<String, List<Json>> chapters = new TreeMap<>();
    texts.forEach(
        (code, text) -> {
          Map<String, Json> members = new LinkedHashMap<>();
          members.put("code", Json.text(code));
          members.put("name", Json.text(text));
          chapters
              .computeIfAbsent(code.substring(0, 2), first -> new ArrayList<>())
              .add(new Json.Members(members));
        });
    int written = 0;
    for (Map.Entry<String, List<Json>> chapter : chapters.entrySet()) {
      Map<String, Json> file = new LinkedHashMap<>();
      file.put("chapter", Json.text(chapter.getKey()));
      file.put("lines", new Json.Elements(chapter.getValue()));
      Path path = directory.resolve(GoodsNames.OFFICIAL + chapter.getKey() + ".json");
      written += TableWriter.replace(path, CanonicalJson.bytes(new Json.Members(file))) ? 1 : 0;
    }
    return written;
  }
}
