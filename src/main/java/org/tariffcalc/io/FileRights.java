package org.tariffcalc.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

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
    if ((int) wanted.get("nlink") > 1) {
      return false;
    }
    Map<String, Object> given = Files.readAttributes(to, "unix:uid,gid");
    try {
      for (String each : new String[] {"gid", "uid"}) {
        if (!wanted.get(each).equals(given.get(each))) {
          Files.setAttribute(to, "unix:" + each, wanted.get(each));
        }
      }
    } catch (IOException e) {
      return false;
    }
    Files.setAttribute(to, "unix:mode", (int) wanted.get("mode") & RIGHTS_OF_MODE);
    return true;
  }
}
