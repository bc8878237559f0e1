package org.tariffcalc.assess.bulk;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The stretches that keep the measures of their origin: the last thousand that found them. A file
 * of a few origins needs no more; one of all origins and days has fifty thousand stretches, whose
 * measures would not fit into the memory of a batch. Several threads may ask at once.
 */
final class RecentMeasures {

  private static final int MOST = 1024;

  private final AtomicReferenceArray<OriginPeriod> kept = new AtomicReferenceArray<>(MOST);
  private final AtomicInteger next = new AtomicInteger();

  /** Lets a stretch keep its measures, and the one that has kept them longest let them go. */
  void keep(OriginPeriod stretch) {
    OriginPeriod oldest = kept.getAndSet(next.getAndIncrement() & MOST - 1, stretch);
    if (oldest != null && oldest != stretch) {
      oldest.forgetMeasures();
    }
  }
}
