package org.tariffcalc.tables.usitc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.schedule.ScheduleRevision;

/** What a revision of the schedule changed against the day before it. */
public final class RevisionChanges {

  private final ScheduleRevision revision;
  private final Codes tariffLines = new Codes();
  private final Codes statisticalLines = new Codes();

  RevisionChanges(ScheduleRevision revision) {
    this.revision = revision;
  }

  /** The revision. */
  public ScheduleRevision revision() {
    return revision;
  }

  /** Lines of eight digits, with their rates. */
  public Codes tariffLines() {
    return tariffLines;
  }

  /** Lines of ten digits, with their units. */
  public Codes statisticalLines() {
    return statisticalLines;
  }

  /** Whether nothing changed in chapters 1 to 98. */
  public boolean isEmpty() {
    return tariffLines.isEmpty() && statisticalLines.isEmpty();
  }

  /** Codes by what became of them. */
  public static final class Codes {
    private final List<CommodityCode> began = new ArrayList<>();
    private final List<CommodityCode> ended = new ArrayList<>();
    private final List<CommodityCode> changed = new ArrayList<>();

    private Codes() {}

    <T> void compare(CommodityCode code, Optional<T> before, Optional<T> after) {
      if (before.isEmpty() && after.isPresent()) {
        began.add(code);
      } else if (before.isPresent() && after.isEmpty()) {
        ended.add(code);
      } else if (!before.equals(after)) {
        changed.add(code);
      }
    }

    /** Codes that were not there before. */
    public List<CommodityCode> began() {
      return List.copyOf(began);
    }

    /** Codes that are there no more. */
    public List<CommodityCode> ended() {
      return List.copyOf(ended);
    }

    /** Codes with another rate or unit. */
    public List<CommodityCode> changed() {
      return List.copyOf(changed);
    }

    /** Whether nothing changed. */
    public boolean isEmpty() {
      return began.isEmpty() && ended.isEmpty() && changed.isEmpty();
    }
  }
}
