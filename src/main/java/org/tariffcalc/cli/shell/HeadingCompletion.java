package org.tariffcalc.cli.shell;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.customs.CommodityCode;
import org.tariffcalc.tables.RateTables;

/** The headings of the schedule with their names, where a command line wants a commodity code. */
final class HeadingCompletion {

  /** Commands whose first word is a code. */
  private static final List<String> COMMANDS =
      List.of("quote", "next", "timeline", "show", "find", "compare", "explain");

  private static final int LAST_CHAPTER = 97;
  private static final int LAST_HEADING = 99;

  /** Which words of a command line want a code, for bash and, through its own shell, zsh. */
  private static final String WANTED =
      """
      _tariff_wants_heading() { # command, word before, word
        case "$2" in --codes) return 0 ;; -*) return 1 ;; esac
        case "$3" in "" | [0-9] | [0-9][0-9] | [0-9][0-9][0-9] | [0-9][0-9][0-9][0-9]) ;; *) return 1 ;; esac
        case "$1" in %s) [ -n "$3" ] || [ "$1" = "$2" ] ;; *) return 1 ;; esac
      }
      """
          .formatted(String.join(" | ", COMMANDS));

  private static final String BASH =
      """
      _tariff_complete() {
        local word="${COMP_WORDS[COMP_CWORD]}" line
        COMPREPLY=()
        if _tariff_wants_heading "${COMP_WORDS[1]}" "${COMP_WORDS[COMP_CWORD-1]}" "$word"; then
          while IFS= read -r line; do
            [[ $line == "$word"* ]] && COMPREPLY+=("$line")
          done <<<"$_tariff_headings"
          # A name is shown beside others and is no part of the code.
          [ ${#COMPREPLY[@]} -ne 1 ] || COMPREPLY=("${COMPREPLY[0]%% *}")
        fi
        [ ${#COMPREPLY[@]} -gt 0 ] || _complete_tariff "$@"
      }
      complete -F _tariff_complete -o default tariff
      """;

  private static final String ZSH =
      """
      _tariff_complete() {
        if _tariff_wants_heading "$words[2]" "$words[CURRENT-1]" "$words[CURRENT]"; then
          local -a codes lines
          lines=("${(@f)_tariff_headings}")
          codes=("${(@)lines%% *}")
          compadd -l -d lines -a codes
        else
          _bash_complete -o default -F _complete_tariff
        fi
      }
      compdef _tariff_complete tariff
      """;

  private final RateTables tables;
  private final PrintWriter out;

  HeadingCompletion(RateTables tables, PrintWriter out) {
    this.tables = tables;
    this.out = out;
  }

  /** Prints what bash reads behind the completions of commands and options. */
  void bash() {
    list();
    out.print(WANTED + BASH);
  }

  /** The same for zsh. */
  void zsh() {
    list();
    out.print(WANTED + ZSH);
  }

  /** The same for fish, which shows what stands behind a tab beside the value. */
  void fish() {
    out.print("function __tariff_headings\n  printf '%s\\t%s\\n'");
    for (int chapter = 1; chapter <= LAST_CHAPTER; chapter++) {
      for (int heading = 1; heading <= LAST_HEADING; heading++) {
        Optional<String> name = name(chapter, heading);
        if (name.isPresent()) {
          out.print(" " + digits(chapter, heading) + " " + FishCompletion.quoted(name.get()));
        }
      }
    }
    out.print("\nend\n");
    out.print(
        "complete -c tariff -n '__fish_seen_subcommand_from "
            + String.join(" ", COMMANDS)
            + "' -f -a '(__tariff_headings)'\n");
  }

  private void list() {
    out.print("_tariff_headings='");
    boolean isFirst = true;
    for (int chapter = 1; chapter <= LAST_CHAPTER; chapter++) {
      for (int heading = 1; heading <= LAST_HEADING; heading++) {
        Optional<String> name = name(chapter, heading);
        if (name.isPresent()) {
          String line = digits(chapter, heading) + " -- " + name.get().replace("'", "'\\''");
          out.print((isFirst ? "" : "\n") + line);
          isFirst = false;
        }
      }
    }
    out.print("'\n");
  }

  private Optional<String> name(int chapter, int heading) {
    return tables.goodsNames().own(CommodityCode.of(digits(chapter, heading)));
  }

  private static String digits(int chapter, int heading) {
    return (chapter < 10 ? "0" : "") + chapter + (heading < 10 ? "0" : "") + heading;
  }
}
