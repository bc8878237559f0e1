package org.tariffcalc.assess.shipment;

/** How the price was agreed: what the seller's price includes (Incoterms 2020). */
public enum Incoterm {
  /** Ex works: the buyer also pays the way to the port of export. */
  EXW(false, false, false),
  /** Free carrier. */
  FCA(false, false, false),
  /** Free alongside ship. */
  FAS(false, false, false),
  /** Free on board. */
  FOB(false, false, false),
  /** Cost and freight. */
  CFR(true, false, false),
  /** Carriage paid to. */
  CPT(true, false, false),
  /** Cost, insurance and freight. */
  CIF(true, true, false),
  /** Carriage and insurance paid to. */
  CIP(true, true, false),
  /** Delivered at place. */
  DAP(true, true, true),
  /** Delivered at place unloaded. */
  DPU(true, true, true),
  /** Delivered duty paid. */
  DDP(true, true, true);

  private final boolean freight;
  private final boolean insurance;
  private final boolean inland;

  Incoterm(boolean freight, boolean insurance, boolean inland) {
    this.freight = freight;
    this.insurance = insurance;
    this.inland = inland;
  }

  /** Whether the price includes the international freight. */
  public boolean includesFreight() {
    return freight;
  }

  /** Whether the price includes the international insurance. */
  public boolean includesInsurance() {
    return insurance;
  }

  /** Whether the price includes transport after importation. */
  public boolean includesInland() {
    return inland;
  }

  /** Whether the price includes the importer's duty, taxes, fees and other costs. */
  public boolean includesDuty() {
    return this == DDP;
  }
}
