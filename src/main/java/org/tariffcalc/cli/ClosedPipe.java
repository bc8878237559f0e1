package org.tariffcalc.cli;

import java.io.IOException;

/** Nobody reads the output any more: {@code tariff batch … | head}. */
final class ClosedPipe extends IOException {
  private static final long serialVersionUID = 1L;

  ClosedPipe() {
    super("the output is closed");
  }
}
