package org.tariffcalc.tables.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.Worded;
import org.tariffcalc.tables.file.TableFile;
import org.tariffcalc.tables.file.TableObject;

/**
 * A value up to which customs treats an entry more lightly.
 *
 * @param id identifier, {@code us.informal-entry}
 * @param purpose what it opens
 * @param origins origins it holds for; empty or {@code *} for all that have none of their own
 * @param exceptions goods to which it is never open
 * @param periods the limit over time
 * @param closings when an act had closed the treatment
 */
public record ValueLimit(
    String id,
    Purpose purpose,
    List<String> origins,
    Exceptions exceptions,
    List<Amount> periods,
    List<Closing> closings) {

  /** What a limit opens. */
  public enum Purpose implements Worded {
    /** An informal entry (19 CFR 143.21). */
    INFORMAL_ENTRY("informal-entry"),
    /** The same of goods under a heading of chapter 99. */
    INFORMAL_ENTRY_CHAPTER_99("informal-entry-chapter-99"),
    /** The release without an entry, free of duty (19 U.S.C. 1321(a)(2)(C)). */
    RELEASE("release"),
    /** The treatment of an item as mail, in place of that of an entry. */
    MAIL("mail"),
    /** The release of a gift (19 U.S.C. 1321(a)(2)(A)), which nobody declares here. */
    GIFT("gift");

    private final String word;

    Purpose(String word) {
      this.word = word;
    }

    private static Optional<Purpose> of(String word) {
      return Worded.of(values(), word);
    }

    /** The word of the tables. */
    @Override
    public String word() {
      return word;
    }
  }

  /** Copies the lists. */
  public ValueLimit {
    origins = List.copyOf(origins);
    periods = List.copyOf(periods);
    closings = List.copyOf(closings);
  }

  /**
   * Goods to which a limit is never open.
   *
   * @param codes what begins with one of them
   * @param legalBasis the rule about these
   * @param list identifier of the list of more such goods, whose groups give the rule; empty for
   *     none
   */
  public record Exceptions(
      List<CommodityCode> codes, List<String> legalBasis, Optional<String> list) {

    /** Copies the codes and the rule. */
    public Exceptions {
      codes = List.copyOf(codes);
      legalBasis = List.copyOf(legalBasis);
    }

    /** Whether goods of a code are among those named here, whatever the list says. */
    public boolean cover(CommodityCode code) {
      for (CommodityCode each : codes) {
        if (each.covers(code)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * A stretch of entry dates on which there is no limit.
   *
   * @param period entry dates, both ends included
   * @param published the day from which it could be known
   * @param legalBasis the acts that closed it
   */
  public record Closing(Period period, LocalDate published, List<String> legalBasis) {

    /** Copies the acts. */
    public Closing {
      legalBasis = List.copyOf(legalBasis);
    }
  }

  /** The closing in force on an entry date; empty when none is. */
  public Optional<Closing> closedOn(LocalDate entryDate) {
    return closings.stream().filter(each -> each.period().contains(entryDate)).findFirst();
  }

  /**
   * A stretch of entry dates with one limit.
   *
   * @param period entry dates, both ends included
   * @param published the day from which it could be known
   * @param amount largest value, US dollars, included
   * @param legalBasis the acts, the statute first
   */
  public record Amount(
      Period period, LocalDate published, BigDecimal amount, List<String> legalBasis) {

    /** Copies the acts. */
    public Amount {
      legalBasis = List.copyOf(legalBasis);
    }
  }

  /** The same limit with other amounts. */
  public ValueLimit at(List<Amount> amounts) {
    return new ValueLimit(id, purpose, origins, exceptions, amounts, closings);
  }

  /** The limit on an entry date; empty when there is none. */
  public Optional<BigDecimal> on(LocalDate entryDate) {
    return amountOn(entryDate).map(Amount::amount);
  }

  /** The limit on an entry date with its acts; empty when there is none. */
  public Optional<Amount> amountOn(LocalDate entryDate) {
    for (Amount each : periods) {
      if (each.period().contains(entryDate)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Of some limits that of a purpose for an origin: its own before one for all. */
  public static Optional<ValueLimit> of(List<ValueLimit> limits, Purpose purpose, String origin) {
    ValueLimit found = null;
    for (ValueLimit each : limits) {
      if (each.purpose() == purpose
          && (each.origins().contains(origin)
              || found == null && (each.origins().isEmpty() || each.origins().contains("*")))) {
        found = each;
      }
    }
    return Optional.ofNullable(found);
  }

  public static List<ValueLimit> read(TableObject file) {
    return file.all("limits", Fields::new);
  }

  private static final class Fields implements Function<TableFile, ValueLimit>, TableFile.Members {
    private String id = "";
    private @Nullable Purpose purpose;
    private List<String> origins = List.of();
    private final List<CommodityCode> exceptCodes = new ArrayList<>();
    private List<String> exceptLegalBasis = List.of();
    private Optional<String> exceptList = Optional.empty();
    private final List<Amount> periods = new ArrayList<>();
    private final List<Closing> closings = new ArrayList<>();

    @Override
    public ValueLimit apply(TableFile file) {
      file.object(this);
      return new ValueLimit(
          id,
          file.required(purpose, "purpose"),
          origins,
          new Exceptions(exceptCodes, exceptLegalBasis, exceptList),
          periods,
          closings);
    }

    @Override
    public void member(TableFile at, String name) {
      switch (name) {
        case "id" -> id = at.text();
        case "purpose" -> purpose = at.word(Purpose::of, "a purpose of a limit");
        case "origins" -> origins = at.texts();
        case "exceptCodes" -> at.texts().forEach(code -> exceptCodes.add(CommodityCode.of(code)));
        case "exceptList" -> exceptList = Optional.of(at.text());
        case "exceptLegalBasis" -> exceptLegalBasis = at.texts();
        case "periods" -> {
          at.enterArray();
          while (at.hasElement()) {
            periods.add(new AmountFields().read(at));
          }
        }
        case "closed" -> {
          at.enterArray();
          while (at.hasElement()) {
            closings.add(new ClosingFields().read(at));
          }
        }
        default -> at.skip();
      }
    }
  }

  private static final class AmountFields implements TableFile.Members {
    private @Nullable LocalDate from;
    private Optional<LocalDate> to = Optional.empty();
    private @Nullable LocalDate published;
    private @Nullable BigDecimal amount;
    private List<String> legalBasis = List.of();

    Amount read(TableFile file) {
      file.object(this);
      return new Amount(
          file.period(from, to),
          file.required(published, "published"),
          file.required(amount, "amount"),
          legalBasis);
    }

    @Override
    public void member(TableFile at, String name) {
      switch (name) {
        case "from" -> from = at.date();
        case "to" -> to = at.dateOrOpen();
        case "published" -> published = at.date();
        case "amount" -> amount = new BigDecimal(at.text());
        case "legalBasis" -> legalBasis = at.texts();
        default -> at.skip();
      }
    }
  }

  private static final class ClosingFields implements TableFile.Members {
    private @Nullable LocalDate from;
    private Optional<LocalDate> to = Optional.empty();
    private @Nullable LocalDate published;
    private List<String> legalBasis = List.of();

    Closing read(TableFile file) {
      file.object(this);
      return new Closing(file.period(from, to), file.required(published, "published"), legalBasis);
    }

    @Override
    public void member(TableFile at, String name) {
      switch (name) {
        case "from" -> from = at.date();
        case "to" -> to = at.dateOrOpen();
        case "published" -> published = at.date();
        case "legalBasis" -> legalBasis = at.texts();
        default -> at.skip();
      }
    }
  }
}
