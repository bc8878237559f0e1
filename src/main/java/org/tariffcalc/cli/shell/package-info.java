/**
 * What a shell reads: completions and manual pages. May use {@code cli.option}, {@code customs},
 * {@code tables}. Begin with {@link org.tariffcalc.cli.shell.CompletionCommand}.
 */
@NullMarked
package org.tariffcalc.cli.shell;

import org.jspecify.annotations.NullMarked;
