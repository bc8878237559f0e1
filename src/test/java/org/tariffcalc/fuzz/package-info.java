/**
 * The fuzz and fault run: hostile input of every kind, drawn by seeds, against the whole program.
 * It knows the command line only, so that it tries what a user or a script can.
 */
package org.tariffcalc.fuzz;
