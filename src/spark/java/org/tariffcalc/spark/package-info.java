/**
 * The engine in a Spark cluster: {@link org.tariffcalc.spark.PriceJob} prices files and tables,
 * {@link org.tariffcalc.spark.TariffFunctions} are functions of SQL. Uses the library and Spark.
 */
package org.tariffcalc.spark;
