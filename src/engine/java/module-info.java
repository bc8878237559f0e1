/**
 * The engine of tariff with its rate tables, for programs in Java: see {@link org.tariffcalc.api}.
 * No other package is exported.
 *
 * @since 0.2
 */
module org.tariffcalc.engine {
  requires com.fasterxml.jackson.core;
  requires static org.jspecify;

  exports org.tariffcalc.api;
}
