package org.tariffcalc.output.write;

/** What marks figures that are not exact, in JSON: members that stand only where they are true. */
public final class Marks {

  private Marks() {}

  /**
   * The object with its marks.
   *
   * @param isApproximate whether a market rate of exchange stands behind every figure
   * @param isInferred whether the base rate was carried over from the tariff of another year
   */
  public static JsonObject on(JsonObject object, boolean isApproximate, boolean isInferred) {
    if (isApproximate) {
      object.with("approximate", true);
    }
    if (isInferred) {
      object.with("inferred", true);
    }
    return object;
  }
}
