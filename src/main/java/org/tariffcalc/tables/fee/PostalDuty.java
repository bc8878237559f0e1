package org.tariffcalc.tables.fee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.customs.Period;
import org.tariffcalc.customs.duty.DutyExpression;
import org.tariffcalc.tables.file.TableBytes;
import org.tariffcalc.tables.file.TableFile;

/**
 * A duty on items of international mail, in place of all other duties.
 *
 * @param id identifier
 * @param origins origins, or {@code *}
 * @param programs programs whose duties on the origin are the rate, or decide which amount holds
 * @param rates its rates by period and method
 */
public record PostalDuty(String id, List<String> origins, List<String> programs, List<Rate> rates) {

  /** Copies the lists. */
  public PostalDuty {
    origins = List.copyOf(origins);
    programs = List.copyOf(programs);
    rates = List.copyOf(rates);
  }

  /** The same duty at other rates. */
  public PostalDuty at(List<Rate> others) {
    return new PostalDuty(id, origins, programs, others);
  }

  /** How the duty is worked out. */
  public enum Method {
    /** A percentage of the value. */
    AD_VALOREM,
    /** A fixed amount for each item, at the carrier's choice. */
    PER_ITEM,
    /** As on any other entry. */
    AS_ENTRY
  }

  /**
   * One rate.
   *
   * @param period entry dates, both ends included
   * @param published the day from which it could be known
   * @param method how the duty is worked out
   * @param duty the percentage or the amount for each item; empty where the rate is that of the
   *     programs of the duty
   * @param from with an amount: smallest percentage of the emergency duties that it goes with
   * @param to with an amount: largest such percentage
   * @param below with an amount: percentage that the emergency duties stay below
   * @param over with an amount: percentage that the emergency duties exceed
   * @param withdrawn first day on which it was known that it would not come; empty of a rate that
   *     came
   * @param isRefundable whether it was collected and later held unlawful
   * @param verified whether a primary source was seen
   * @param legalBasis the acts
   */
  public record Rate(
      Period period,
      LocalDate published,
      Method method,
      Optional<DutyExpression> duty,
      Optional<DutyExpression> from,
      Optional<DutyExpression> to,
      Optional<DutyExpression> below,
      Optional<DutyExpression> over,
      Optional<LocalDate> withdrawn,
      boolean isRefundable,
      boolean verified,
      List<String> legalBasis) {
    /** Copies the acts. */
    public Rate {
      legalBasis = List.copyOf(legalBasis);
    }

    /** Whether it was published, and not withdrawn yet, on a day. */
    public boolean isKnownOn(LocalDate day) {
      return !published.isAfter(day) && withdrawn.filter(end -> !end.isAfter(day)).isEmpty();
    }
  }

  /** The duties that a file lists: those of the fees, or those that were withdrawn. */
  public static List<PostalDuty> read(TableBytes content) {
    List<PostalDuty> duties = new ArrayList<>();
    TableFile.read(
        content,
        (file, name) -> {
          if (name.equals("postalDuties")) {
            file.array(at -> duties.add(duty(at)));
          } else {
            file.skip();
          }
        });
    return List.copyOf(duties);
  }

  private static PostalDuty duty(TableFile file) {
    String[] id = {""};
    List<String> origins = new ArrayList<>();
    List<String> programs = new ArrayList<>();
    List<Rate> rates = new ArrayList<>();
    file.object(
        (at, name) -> {
          switch (name) {
            case "id" -> id[0] = at.text();
            case "origins" -> origins.addAll(at.texts());
            case "programs" -> programs.addAll(at.texts());
            case "periods" -> at.array(each -> rates.add(new Fields().read(each)));
            default -> at.skip();
          }
        });
    return new PostalDuty(id[0], origins, programs, rates);
  }

  private static final class Fields {
    private @Nullable LocalDate from;
    private Optional<LocalDate> to = Optional.empty();
    private @Nullable LocalDate published;
    private @Nullable Method method;
    private Optional<DutyExpression> duty = Optional.empty();
    private Optional<DutyExpression> ieepaFrom = Optional.empty();
    private Optional<DutyExpression> ieepaTo = Optional.empty();
    private Optional<DutyExpression> ieepaBelow = Optional.empty();
    private Optional<DutyExpression> ieepaOver = Optional.empty();
    private Optional<LocalDate> withdrawn = Optional.empty();
    private boolean isRefundable;
    private boolean verified = true;
    private List<String> legalBasis = List.of();

    Rate read(TableFile file) {
      file.object(this::field);
      return new Rate(
          file.period(from, to),
          file.required(published, "published"),
          file.required(method, "method"),
          duty,
          ieepaFrom,
          ieepaTo,
          ieepaBelow,
          ieepaOver,
          withdrawn,
          isRefundable,
          verified,
          legalBasis);
    }

    private void field(TableFile at, String name) {
      switch (name) {
        case "from" -> from = at.date();
        case "to" -> to = at.dateOrOpen();
        case "published" -> published = at.date();
        case "method" -> method = method(at);
        case "rate" -> duty = amountOrPercent(at);
        case "ieepaFrom" -> ieepaFrom = Optional.of(DutyExpression.parse(at.text()));
        case "ieepaTo" -> ieepaTo = Optional.of(DutyExpression.parse(at.text()));
        case "ieepaBelow" -> ieepaBelow = Optional.of(DutyExpression.parse(at.text()));
        case "ieepaOver" -> ieepaOver = Optional.of(DutyExpression.parse(at.text()));
        case "withdrawn" -> withdrawn = Optional.of(at.date());
        case "status" -> isRefundable = isRefundable(at);
        case "verified" -> verified = at.flag();
        case "legalBasis" -> legalBasis = at.texts();
        default -> at.skip();
      }
    }

    private static Optional<DutyExpression> amountOrPercent(TableFile at) {
      String text = at.text();
      return Optional.of(DutyExpression.parse(text.startsWith("$") ? text + " each" : text));
    }

    private static boolean isRefundable(TableFile at) {
      String word = at.text();
      if (!word.equals("refundable")) {
        throw at.fault("'" + word + "' is not a status of a postal duty");
      }
      return true;
    }

    private static Method method(TableFile at) {
      String word = at.text();
      return switch (word) {
        case "ad-valorem" -> Method.AD_VALOREM;
        case "per-item" -> Method.PER_ITEM;
        case "as-entry" -> Method.AS_ENTRY;
        default -> throw at.fault("'" + word + "' is not a method of a postal duty");
      };
    }
  }
}
