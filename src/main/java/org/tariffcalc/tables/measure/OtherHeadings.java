package org.tariffcalc.tables.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.tables.file.TableBytes;
import org.tariffcalc.tables.file.TableFile;

/**
 * A run of headings of chapter 99 that the schedule prints and under which these tables charge
 * nothing: quotas, duties that are suspended or that another heading stands for.
 *
 * @param first first heading of the run
 * @param last last heading of the run
 * @param authority the power that it rests on
 * @param about what it was or is for, one sentence
 * @param from first entry date; empty when it is older than these tables
 * @param to last entry date; empty when the schedule still prints it
 * @param duty the printed duty and whether it is collected, in words
 * @param drawback whether drawback is paid
 * @param refund whether it is refunded
 * @param verified whether a primary source was seen
 * @param legalBasis the acts
 */
public record OtherHeadings(
    String first,
    String last,
    String authority,
    String about,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    String duty,
    String drawback,
    String refund,
    boolean verified,
    List<String> legalBasis) {

  public static final String FILE = "other-headings.json";

  /** Copies the acts. */
  public OtherHeadings {
    legalBasis = List.copyOf(legalBasis);
  }

  /** The run that holds a heading, dotted, if there is one. */
  public static Optional<OtherHeadings> of(String heading, List<OtherHeadings> all) {
    for (OtherHeadings each : all) {
      if (each.first.compareTo(heading) <= 0 && each.last.compareTo(heading) >= 0) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Every run that the file lists. */
  public static List<OtherHeadings> read(TableBytes content) {
    List<OtherHeadings> runs = new ArrayList<>();
    TableFile.read(
        content,
        (file, name) -> {
          if (name.equals("headings")) {
            file.array(at -> runs.add(new Fields().read(at)));
          } else {
            file.skip();
          }
        });
    return runs;
  }

  private static final class Fields {
    private String first = "";
    private String last = "";
    private String authority = "";
    private String about = "";
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> to = Optional.empty();
    private String duty = "";
    private String drawback = "";
    private String refund = "";
    private boolean verified;
    private @Nullable List<String> legalBasis;

    OtherHeadings read(TableFile file) {
      file.object(this::member);
      return new OtherHeadings(
          first,
          last,
          authority,
          about,
          from,
          to,
          duty,
          drawback,
          refund,
          verified,
          file.required(legalBasis, "legalBasis"));
    }

    private void member(TableFile at, String name) {
      switch (name) {
        case "first" -> first = at.text();
        case "last" -> last = at.text();
        case "authority" -> authority = at.text();
        case "about" -> about = at.text();
        case "from" -> from = at.dateOrOpen();
        case "to" -> to = at.dateOrOpen();
        case "duty" -> duty = at.text();
        case "drawback" -> drawback = at.text();
        case "refund" -> refund = at.text();
        case "verified" -> verified = at.flag();
        case "legalBasis" -> legalBasis = at.texts();
        default -> at.skip();
      }
    }
  }
}
