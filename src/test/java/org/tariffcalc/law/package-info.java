/**
 * The tables against the official data, by readers that share no code with the program: what the
 * law says of every code, rate and day, and a digest of it for clones without that data.
 */
package org.tariffcalc.law;
