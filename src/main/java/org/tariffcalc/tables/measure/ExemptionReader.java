package org.tariffcalc.tables.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.TransportMode;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.tables.file.PeriodEnds;
import org.tariffcalc.tables.file.TableFile;

/** Collects the members of one exemption. */
final class ExemptionReader implements TableFile.Members {
  private String heading = "";
  private boolean isFiled = true;
  private Exemption.@Nullable Kind kind;
  private String reason = "";
  private final PeriodEnds ends = new PeriodEnds();
  private @Nullable LocalDate published;
  private String list = "";
  private String tier = "";
  private List<String> origins = List.of();
  private List<String> exceptOrigins = List.of();
  private List<String> programs = List.of();
  private Optional<LocalDate> loadedFrom = Optional.empty();
  private Optional<TableFile.Instant> loadedBefore = Optional.empty();
  private List<TransportMode> modes = List.of();
  private String content = "";
  private String atLeast = "0%";
  private String atMost = "100%";
  private Optional<String> headingAtFloor = Optional.empty();
  private Optional<String> restHeading = Optional.empty();
  private Optional<FloorCounts> floorCounts = Optional.empty();
  private boolean isOnFullValue;
  private boolean countsAsCharged;
  private List<String> namedFor = List.of();
  private List<String> yieldsTo = List.of();
  private List<String> yieldsNotTo = List.of();
  private boolean onRest;
  private boolean restOfContent;
  private List<String> onlyHeadings = List.of();
  private List<String> exceptHeadings = List.of();
  private DutyExpression duty = DutyExpression.parse("Free");
  private boolean verified = true;
  private String note = "";
  private List<String> legalBasis = List.of();

  Exemption read(TableFile file) {
    file.object(this);
    return new Exemption(
        heading,
        isFiled,
        file.required(kind, "kind"),
        reason,
        ends.period(file),
        file.required(published, "published"),
        list.isEmpty() ? Optional.empty() : Optional.of(new Exemption.ListReference(list, tier)),
        origins,
        exceptOrigins,
        programs,
        loadedBefore.map(
            before -> new Exemption.Loading(loadedFrom, before.day(), before.hour(), modes)),
        content.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Exemption.Content(content, percent(file, atLeast), percent(file, atMost))),
        yieldsTo,
        yieldsNotTo,
        onRest,
        restOfContent,
        onlyHeadings,
        exceptHeadings,
        duty,
        headingAtFloor,
        restHeading,
        floorCounts,
        isOnFullValue,
        countsAsCharged,
        namedFor,
        verified,
        note,
        legalBasis);
  }

  private BigDecimal percent(TableFile file, String text) {
    return DutyExpression.parse(text)
        .adValoremPercent()
        .orElseThrow(() -> file.fault("'" + text + "' is not a percentage"));
  }

  @Override
  public void member(TableFile at, String name) {
    switch (name) {
      case "heading" -> heading = at.text();
      case "filed" -> isFiled = at.flag();
      case "kind" -> kind = kind(at);
      case "reason" -> reason = at.text();
      case "from" -> ends.from(at);
      case "to" -> ends.to(at);
      case "published" -> published = at.date();
      case "list" -> list = at.text();
      case "tier" -> tier = at.text();
      case "origins" -> origins = at.texts();
      case "exceptOrigins" -> exceptOrigins = at.texts();
      case "programs" -> programs = at.texts();
      case "loadedFrom" -> loadedFrom = Optional.of(at.date());
      case "loadedBefore" -> loadedBefore = Optional.of(at.instant());
      case "modes" -> modes = at.words(TransportMode::of, "a mode of transport");
      case "content" -> content = at.text();
      case "atLeast" -> atLeast = at.text();
      case "yieldsTo" -> yieldsTo = at.texts();
      case "yieldsNotTo" -> yieldsNotTo = at.texts();
      case "share" -> onRest = at.text().equals("rest");
      case "restOf" -> restOfContent = at.text().equals("content");
      case "onlyHeadings" -> onlyHeadings = at.texts();
      case "exceptHeadings" -> exceptHeadings = at.texts();
      case "duty" -> duty = at.duty();
      case "headingAtFloor" -> headingAtFloor = Optional.of(at.text());
      case "restHeading" -> restHeading = Optional.of(at.text());
      case "floorCounts" -> floorCounts = Optional.of(RatePeriodReader.floorCounts(at));
      case "onFullValue" -> isOnFullValue = at.flag();
      case "countsAsCharged" -> countsAsCharged = at.flag();
      case "namedFor" -> namedFor = at.texts();
      case "atMost" -> atMost = at.text();
      case "verified" -> verified = at.flag();
      case "note" -> note = at.text();
      case "legalBasis" -> legalBasis = at.texts();
      default -> at.skip();
    }
  }

  private static Exemption.Kind kind(TableFile at) {
    String word = at.text();
    return Exemption.Kind.of(word)
        .orElseThrow(() -> at.fault("'" + word + "' is not a kind of exemption"));
  }
}
