/**
 * The program as a server of the Model Context Protocol. Its libraries are loaded by this command
 * only.
 */
@NullMarked
package org.tariffcalc.cli.mcp;

import org.jspecify.annotations.NullMarked;
