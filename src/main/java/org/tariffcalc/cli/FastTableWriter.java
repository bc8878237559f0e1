package org.tariffcalc.cli;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.tariffcalc.cli.option.FastStart;
import org.tariffcalc.cli.process.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Run by the build: writes the source of the class from which {@link FastArguments} knows the
 * options of the commands that can do without picocli.
 */
final class FastTableWriter {

  private FastTableWriter() {}

  /** Writes {@code FastTable.java} below the folder that the argument names. */
  public static void main(String[] args) throws Exception {
    StringBuilder text = new StringBuilder("\n");
    for (CommandLine command :
        TariffCommand.commandLine(Streams.none()).getSubcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      if (spec.userObject() instanceof FastStart && isPlain(spec)) {
        describe(spec, text);
      }
    }
    String name = FastTableWriter.class.getPackageName();
    Path folder = Path.of(args[0], name.split("\\.", -1));
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("FastTable.java"),
        "package "
            + name
            + ";\n\n/** The options of the direct commands; written by the build. */\n"
            + "final class FastTable implements FastArguments.Table {\n"
            + "  @Override\n  public String text() {\n    return \""
            + text.toString().replace("\n", "\\n")
            + "\";\n  }\n}\n");
  }

  /** One line for the command, one for each option, and an empty one. */
  private static void describe(CommandSpec command, StringBuilder text) throws Exception {
    Object userObject = command.userObject();
    IdentityHashMap<Object, String> places = new IdentityHashMap<>();
    locate(userObject, "", places);
    text.append("command ").append(command.name()).append(' ');
    text.append(userObject.getClass().getName()).append('\n');
    for (ArgSpec arg : command.args()) {
      String place = places.get(arg.scope().get());
      Optional<FastArguments.Kind> kind = kind(arg);
      if (place != null && kind.isPresent()) {
        text.append(kind.get()).append(arg.required() ? " required " : " optional ");
        text.append(place).append(((Field) arg.userObject()).getName());
        if (arg instanceof OptionSpec option) {
          text.append(' ').append(String.join(" ", option.names()));
        }
        text.append('\n');
      }
    }
    text.append('\n');
  }

  /** Empty for an option that is left to picocli whenever it is given. */
  private static Optional<FastArguments.Kind> kind(ArgSpec arg) {
    Class<?> type = arg.type();
    if (arg.isPositional()) {
      return Optional.of(
          arg.type() == List.class ? FastArguments.Kind.POSITIONS : FastArguments.Kind.POSITION);
    }
    if (type == boolean.class && arg instanceof OptionSpec option) {
      return option.usageHelp() || option.versionHelp()
          ? Optional.empty()
          : Optional.of(FastArguments.Kind.FLAG);
    }
    if (type == String.class) {
      return Optional.of(FastArguments.Kind.TEXT);
    }
    if (type == Path.class) {
      return Optional.of(FastArguments.Kind.PATH);
    }
    return type == List.class && arg.auxiliaryTypes()[0] == String.class
        ? Optional.of(FastArguments.Kind.TEXTS)
        : Optional.empty();
  }

  /** Whether leaving out any option leaves its field as it is, and at most one text has no name. */
  private static boolean isPlain(CommandSpec command) {
    int positions = 0;
    for (ArgSpec arg : command.args()) {
      if (arg.isPositional()) {
        positions++;
      }
      if (arg.defaultValue() != null
          || arg.isPositional() && !isText(arg)
          || arg.required() && kind(arg).isEmpty()) {
        return false;
      }
    }
    return positions <= 1 && command.argGroups().isEmpty();
  }

  /** Whether a position holds one text or any number of them. */
  private static boolean isText(ArgSpec arg) {
    return arg.type() == String.class
        || arg.type() == List.class && arg.auxiliaryTypes()[0] == String.class;
  }

  /** The objects that hold options, each with the names of the fields that lead to it. */
  private static void locate(Object holder, String place, IdentityHashMap<Object, String> places)
      throws ReflectiveOperationException {
    places.put(holder, place);
    for (Field field : holder.getClass().getDeclaredFields()) {
      if (field.isAnnotationPresent(Mixin.class)) {
        field.setAccessible(true);
        locate(field.get(holder), place + field.getName() + '.', places);
      }
    }
  }
}
