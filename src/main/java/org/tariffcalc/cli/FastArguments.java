package org.tariffcalc.cli;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tariffcalc.cli.option.FastStart;

/**
 * Reads plain arguments of a {@link FastStart} command without picocli, whose model of a command
 * takes longer to build than a quote to answer. It knows the options from {@link Table}, which the
 * build writes from that model, and leaves to picocli whatever is not plain: help, a mistake,
 * values that look like options.
 */
public final class FastArguments {

  private final Object command;
  private final List<Option> options;

  private FastArguments(Object command, List<Option> options) {
    this.command = command;
    this.options = options;
  }

  /** What the build knows of the options; the class that it writes is found by its name. */
  interface Table {
    /** One line for each command, followed by one for each of its options. */
    String text();
  }

  /** How an option takes its value. */
  enum Kind {
    FLAG,
    TEXT,
    PATH,
    TEXTS,
    POSITION,
    POSITIONS
  }

  /** One option: how it takes its value, and the fields that lead to where the value goes. */
  private static final class Option {
    private final Kind kind;
    private final boolean isRequired;
    private final String field;
    private final List<String> names;
    private boolean isGiven;

    Option(String line) {
      List<String> words = words(line);
      this.kind = Kind.valueOf(words.get(0));
      this.isRequired = words.get(1).equals("required");
      this.field = words.get(2);
      this.names = words.subList(3, words.size());
    }

    boolean isPosition() {
      return kind == Kind.POSITION || kind == Kind.POSITIONS;
    }

    boolean isRepeated() {
      return kind == Kind.TEXTS || kind == Kind.POSITIONS;
    }
  }

  /** The command that the arguments call, ready to answer; empty when picocli has to read them. */
  static Optional<FastStart> read(String... args) {
    if (args.length == 0) {
      return Optional.empty();
    }
    String text = table();
    int at = text.indexOf("\ncommand " + args[0] + ' ');
    if (at < 0) {
      return Optional.empty();
    }
    try {
      return of(lines(text, at + 1)).filled(args);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static FastArguments of(List<String> lines) throws ReflectiveOperationException {
    List<Option> options = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      options.add(new Option(line));
    }
    Constructor<?> constructor = Class.forName(words(lines.get(0)).get(2)).getDeclaredConstructor();
    constructor.setAccessible(true);
    return new FastArguments(constructor.newInstance(), options);
  }

  private Optional<FastStart> filled(String... args) throws ReflectiveOperationException {
    for (int at = 1; at < args.length; at++) {
      String arg = args[at];
      boolean isOption = arg.startsWith("-");
      int equals = isOption && arg.startsWith("--") ? arg.indexOf('=') : -1;
      Option option = option(isOption ? (equals < 0 ? arg : arg.substring(0, equals)) : "");
      if (arg.isEmpty() || option == null || option.isGiven && !option.isRepeated()) {
        return Optional.empty();
      }
      String value = isOption ? arg.substring(equals + 1) : arg;
      if (option.kind == Kind.FLAG) {
        if (equals >= 0) {
          return Optional.empty();
        }
      } else if (isOption && equals < 0) {
        at++;
        if (at == args.length) {
          return Optional.empty();
        }
        value = args[at];
        if (value.startsWith("-")) {
          return Optional.empty();
        }
      }
      if (value.isEmpty()) {
        return Optional.empty();
      }
      set(option, value);
    }
    for (Option option : options) {
      if (option.isRequired && !option.isGiven) {
        return Optional.empty();
      }
    }
    return command instanceof FastStart direct ? Optional.of(direct) : Optional.empty();
  }

  /** The option of a name; of the empty name the position. */
  private @Nullable Option option(String name) {
    for (Option option : options) {
      if (name.isEmpty() ? option.isPosition() : option.names.contains(name)) {
        return option;
      }
    }
    return null;
  }

  private void set(Option option, String value) throws ReflectiveOperationException {
    option.isGiven = true;
    Object owner = command;
    int from = 0;
    for (int dot = option.field.indexOf('.'); dot >= 0; dot = option.field.indexOf('.', from)) {
      owner = field(owner, option.field.substring(from, dot)).get(owner);
      from = dot + 1;
    }
    Field field = field(owner, option.field.substring(from));
    switch (option.kind) {
      case FLAG -> field.setBoolean(owner, true);
      case PATH -> field.set(owner, Path.of(value));
      case TEXT, POSITION -> field.set(owner, value);
      case TEXTS, POSITIONS -> {
        List<String> values = new ArrayList<>();
        if (field.get(owner) instanceof List<?> before) {
          for (Object each : before) {
            values.add((String) each);
          }
        }
        values.add(value);
        field.set(owner, values);
      }
    }
  }

  private static Field field(Object owner, String name) throws NoSuchFieldException {
    for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          field.setAccessible(true);
          return field;
        }
      }
    }
    throw new NoSuchFieldException(name);
  }

  private static String table() {
    try {
      Constructor<?> constructor =
          Class.forName(FastArguments.class.getPackageName() + ".FastTable")
              .getDeclaredConstructor();
      constructor.setAccessible(true);
      return ((Table) constructor.newInstance()).text();
    } catch (ReflectiveOperationException e) {
      return "";
    }
  }

  /** The line at a place and those behind it, up to an empty one. */
  private static List<String> lines(String text, int from) {
    List<String> lines = new ArrayList<>();
    int begin = from;
    for (int end = text.indexOf('\n', begin); end > begin; end = text.indexOf('\n', begin)) {
      lines.add(text.substring(begin, end));
      begin = end + 1;
    }
    return lines;
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    int begin = 0;
    for (int end = line.indexOf(' '); end >= 0; end = line.indexOf(' ', begin)) {
      words.add(line.substring(begin, end));
      begin = end + 1;
    }
    words.add(line.substring(begin));
    return words;
  }
}
