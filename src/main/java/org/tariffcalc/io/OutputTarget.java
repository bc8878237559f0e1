package org.tariffcalc.io;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What the name of an output stands for, its links followed: a file may be replaced, all else is
 * not ours and may at most be written to.
 *
 * @param path where the links end
 * @param kind what is there
 */
record OutputTarget(Path path, Kind kind) {

  private static final int MOST_LINKS = 40;
  private static final int TYPE_OF_MODE = 0170000;
  private static final int FIFO = 0010000;
  private static final int CHARACTER_DEVICE = 0020000;

  /** What may stand under a name. */
  enum Kind {
    /** Nothing yet, or nothing behind a link. */
    ABSENT,
    /** A file. */
    FILE,
    /** A folder. */
    DIRECTORY,
    /** The standard output of this process, by whatever name. */
    STANDARD_OUTPUT,
    /** The standard error of this process, by whatever name. */
    STANDARD_ERROR,
    /** Something that this process or another holds open: {@code /dev/fd/3}, {@code >(gzip)}. */
    HELD_OPEN,
    /** A pipe with a name or a device like {@code /dev/null}: bytes go in one behind the other. */
    STREAM,
    /** A socket, a disk: nothing to write rows to. */
    OTHER
  }

  /** Follows the links of a name. */
  static OutputTarget of(Path named) throws IOException {
    Path path = named.toAbsolutePath();
    for (int links = 0; links < MOST_LINKS; links++) {
      int descriptor = descriptor(path);
      if (descriptor >= 0) {
        return new OutputTarget(path, held(descriptor));
      }
      if (!Files.isSymbolicLink(path)) {
        return new OutputTarget(path, kind(path));
      }
      path = path.resolveSibling(Files.readSymbolicLink(path));
    }
    throw new FileSystemLoopException(named.toString());
  }

  private static Kind held(int descriptor) {
    return switch (descriptor) {
      case 1 -> Kind.STANDARD_OUTPUT;
      case 2 -> Kind.STANDARD_ERROR;
      default -> Kind.HELD_OPEN;
    };
  }

  /**
   * The number under which this process holds what the path names; -1 for any other path. Of
   * another process any number is beyond its standard streams.
   */
  private static int descriptor(Path path) throws IOException {
    Path folder = path.getParent();
    Path name = path.getFileName();
    if (folder == null || name == null || !Files.isDirectory(folder)) {
      return -1;
    }
    String real = folder.toRealPath().toString();
    boolean isOfProcess = real.startsWith("/proc/") && real.endsWith("/fd");
    String digits = name.toString();
    if (!isOfProcess && !real.equals("/dev/fd") || !isNumber(digits)) {
      return -1;
    }
    boolean isOurs =
        !isOfProcess || real.startsWith("/proc/" + ProcessHandle.current().pid() + '/');
    return isOurs ? Integer.parseInt(digits) : Integer.MAX_VALUE;
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() < 9;
  }

  private static Kind kind(Path path) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      return Kind.ABSENT;
    }
    if (attributes.isRegularFile()) {
      return Kind.FILE;
    }
    if (attributes.isDirectory()) {
      return Kind.DIRECTORY;
    }
    if (!FileRights.areOfUnix(path)) {
      // The console and the null device of Windows.
      return Kind.STREAM;
    }
    int type = (int) Files.getAttribute(path, "unix:mode") & TYPE_OF_MODE;
    return type == FIFO || type == CHARACTER_DEVICE ? Kind.STREAM : Kind.OTHER;
  }

  /** Whether two names stand for one file, be it there or not; devices and pipes are none. */
  static boolean isOneFile(Path one, Path other) {
    try {
      OutputTarget first = of(one);
      OutputTarget second = of(other);
      if (first.kind == Kind.FILE && second.kind == Kind.FILE) {
        return Files.isSameFile(first.path, second.path);
      }
      return first.kind == Kind.ABSENT
          && second.kind == Kind.ABSENT
          && located(first.path).equals(located(second.path));
    } catch (IOException e) {
      // Whoever opens it says what is wrong.
      return false;
    }
  }

  private static Path located(Path absent) throws IOException {
    Path folder = absent.getParent();
    Path name = absent.getFileName();
    return folder == null || name == null || !Files.isDirectory(folder)
        ? absent.normalize()
        : folder.toRealPath().resolve(name);
  }

  /** What stands there, in words. */
  String words() {
    return kind == Kind.DIRECTORY
        ? "a directory"
        : "neither a file nor a pipe nor a device for text";
  }
}
