package org.tariffcalc.analysis.lock;

import java.util.List;

/**
 * The assessments of a list of products, kept to be held against later ones.
 *
 * @param edition edition of the tables that gave the figures
 * @param sha256 SHA-256 of the edition
 * @param premise what the figures suppose beside the law of today, a scenario or a day of
 *     knowledge; empty for nothing
 * @param products the products in the order of their list
 */
public record Lock(String edition, String sha256, String premise, List<LockedProduct> products) {

  /** Copies the products. */
  public Lock {
    products = List.copyOf(products);
  }
}
