package org.tariffcalc.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Owner, group, rights and names of a file, which a file that takes its place keeps. */
final class FileRights {

  private static final int RIGHTS_OF_MODE = 07777;
  private static final int OWNER_ONLY = 0600;

  private FileRights() {}

  /** Whether the file system knows owners and modes as Unix does. */
  static boolean areOfUnix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  /** Lets nobody but the owner read a file that is being written. */
  static void close(Path path) throws IOException {
    if (areOfUnix(path)) {
      Files.setAttribute(path, "unix:mode", OWNER_ONLY);
    }
  }

  /**
   * Gives a new file what another has.
   *
   * @return whether it has all of it now; of a file with several names, or of somebody else, only
   *     the file itself can keep it
   */
  static boolean copy(Path from, Path to) throws IOException {
    if (!areOfUnix(from)) {
      return true;
    }
    Map<String, Object> wanted = Files.readAttributes(from, "unix:mode,uid,gid,nlink");
    if (number(wanted, "nlink") > 1) {
      return false;
    }
    Map<String, Object> given = Files.readAttributes(to, "unix:uid,gid");
    try {
      for (String each : new String[] {"gid", "uid"}) {
        int owner = number(wanted, each);
        if (owner != number(given, each)) {
          Files.setAttribute(to, "unix:" + each, owner);
        }
      }
    } catch (IOException e) {
      return false;
    }
    Files.setAttribute(to, "unix:mode", number(wanted, "mode") & RIGHTS_OF_MODE);
    return true;
  }

  private static int number(Map<String, Object> attributes, String name) {
    return (int) Objects.requireNonNull(attributes.get(name), name);
  }
}
