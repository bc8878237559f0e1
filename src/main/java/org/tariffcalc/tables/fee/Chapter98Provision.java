package org.tariffcalc.tables.fee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.file.TableBytes;
import org.tariffcalc.tables.file.TableFile;

/**
 * What is dutiable of goods that are claimed under a provision of chapter 98.
 *
 * @param code the provision, or a shorter code for all provisions below it
 * @param dutiable the part of the value on which duty is charged
 * @param isFreeOfProcessingFee whether the goods owe no merchandise processing fee
 * @param fullValuePrograms programs that are charged on the full value all the same
 * @param preference symbol of the preference program whose origins and days it has, if any
 * @param about what the provision is for
 * @param legalBasis the acts
 */
public record Chapter98Provision(
    CommodityCode code,
    Dutiable dutiable,
    boolean isFreeOfProcessingFee,
    List<String> fullValuePrograms,
    Optional<String> preference,
    String about,
    List<String> legalBasis) {

  /** Copies the lists. */
  public Chapter98Provision {
    fullValuePrograms = List.copyOf(fullValuePrograms);
    legalBasis = List.copyOf(legalBasis);
  }

  /** The part of the value on which duty is charged. */
  public enum Dutiable {
    /** Nothing. */
    NONE,
    /** What was added abroad: repair, alteration, processing. */
    ABROAD,
    /** The value less components of the United States. */
    LESS_US
  }

  public static List<Chapter98Provision> read(TableBytes content) {
    List<Chapter98Provision> provisions = new ArrayList<>();
    TableFile.read(
        content,
        (file, name) -> {
          if (name.equals("provisions")) {
            file.array(at -> provisions.add(new Fields().read(at)));
          } else {
            file.skip();
          }
        });
    return List.copyOf(provisions);
  }

  private static final class Fields {
    private @Nullable CommodityCode code;
    private @Nullable Dutiable dutiable;
    private boolean freeOfFee;
    private List<String> fullValuePrograms = List.of();
    private Optional<String> preference = Optional.empty();
    private String about = "";
    private List<String> legalBasis = List.of();

    Chapter98Provision read(TableFile file) {
      file.object(this::field);
      return new Chapter98Provision(
          file.required(code, "code"),
          file.required(dutiable, "dutiable"),
          freeOfFee,
          fullValuePrograms,
          preference,
          about,
          legalBasis);
    }

    private void field(TableFile at, String name) {
      switch (name) {
        case "code" -> code = CommodityCode.of(at.text());
        case "dutiable" -> dutiable = dutiable(at);
        case "processingFee" -> freeOfFee = at.text().equals("exempt");
        case "fullValuePrograms" -> fullValuePrograms = at.texts();
        case "preference" -> preference = Optional.of(at.text());
        case "about" -> about = at.text();
        case "legalBasis" -> legalBasis = at.texts();
        default -> at.skip();
      }
    }

    private static Dutiable dutiable(TableFile at) {
      String word = at.text();
      return switch (word) {
        case "none" -> Dutiable.NONE;
        case "abroad" -> Dutiable.ABROAD;
        case "less-us" -> Dutiable.LESS_US;
        default -> throw at.fault("'" + word + "' is not what a provision can make dutiable");
      };
    }
  }
}
