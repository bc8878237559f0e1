package org.tariffcalc.io;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.tariffcalc.customs.TariffException.OutputError;
import org.tariffcalc.customs.TariffException.UsageError;

/**
 * A file that appears under its name only when it is whole: written under another name beside it,
 * then renamed. Left unfinished it is removed, also when the program is stopped from outside; what
 * {@code kill -9} leaves behind the next output of that name removes after a day. Only a file is
 * replaced so, and keeps its owner, rights and names; a device, a pipe or the standard output is
 * written to as it is, and never removed.
 */
public final class WholeFile implements AutoCloseable {

  private static final String DRAFT = ".part";
  private static final int RADIX = 36;
  private static final Duration FORGOTTEN = Duration.ofDays(1);

  /** A stream of the process, which stays open for what else there is to say. */
  private static final class Standard extends FileOutputStream {
    Standard(FileDescriptor descriptor) {
      super(descriptor);
    }

    @Override
    public void close() {
      // The process closes it.
    }
  }

  private final Path target;
  private final Optional<Path> draft;
  private final boolean isCopied;
  private final OutputStream stream;
  private final Thread removal = new Thread(this::remove, "removal");
  private volatile boolean isDraftNeeded;
  private boolean isFinished;

  /** Something that is written to as it is. */
  private WholeFile(Path target, OutputStream stream) {
    this.target = target;
    this.draft = Optional.empty();
    this.isCopied = false;
    this.stream = stream;
  }

  /**
   * A file.
   *
   * @param isCopied whether the draft is copied into the file instead of taking its place
   */
  private WholeFile(Path target, Path draft, boolean isCopied, OutputStream stream) {
    this.target = target;
    this.draft = Optional.of(draft);
    this.isCopied = isCopied;
    this.stream = stream;
    Runtime.getRuntime().addShutdownHook(removal);
  }

  /**
   * Begins a file; one that is there already stays until the new one is whole.
   *
   * @param option option that names it, for errors
   * @throws UsageError when it is a directory
   * @throws OutputError when it cannot be written
   */
  public static WholeFile begin(Path path, String option) {
    String name = InputName.quoted(path.toString(), option);
    try {
      OutputTarget target = OutputTarget.of(path);
      return switch (target.kind()) {
        case ABSENT, FILE -> draftOf(target, name, option);
        case STANDARD_OUTPUT -> new WholeFile(target.path(), new Standard(FileDescriptor.out));
        case STANDARD_ERROR -> new WholeFile(target.path(), new Standard(FileDescriptor.err));
        case HELD_OPEN ->
            new WholeFile(
                target.path(),
                Files.newOutputStream(
                    target.path(), StandardOpenOption.WRITE, StandardOpenOption.APPEND));
        case STREAM ->
            new WholeFile(
                target.path(), Files.newOutputStream(target.path(), StandardOpenOption.WRITE));
        case DIRECTORY -> throw new UsageError(name + " is " + target.words(), option + " out.csv");
        case OTHER -> throw new OutputError(name + " is " + target.words(), option + " out.csv");
      };
    } catch (IOException e) {
      throw new OutputError(
          name + " cannot be written",
          option + " with a file in an existing folder that you may write to");
    }
  }

  private static WholeFile draftOf(OutputTarget target, String name, String option)
      throws IOException {
    Path file = target.path();
    boolean isThere = target.kind() == OutputTarget.Kind.FILE;
    if (isThere && !Files.isWritable(file)) {
      throw new OutputError(name + " may not be written", option + " with another file");
    }
    removeForgotten(file);
    Path draft =
        file.resolveSibling(
            prefix(file)
                + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), RADIX)
                + DRAFT);
    OutputStream stream = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW);
    try {
      boolean isCopied = false;
      if (isThere) {
        FileRights.close(draft);
        isCopied = !FileRights.copy(file, draft);
      }
      return new WholeFile(file, draft, isCopied, stream);
    } catch (IOException e) {
      stream.close();
      Files.deleteIfExists(draft);
      throw e;
    }
  }

  private static String prefix(Path file) {
    return "." + file.getFileName() + ".";
  }

  /** Removes drafts of the same file that were left a day ago or earlier. */
  private static void removeForgotten(Path file) {
    String prefix = prefix(file);
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    Instant old = Instant.now().minus(FORGOTTEN);
    try (DirectoryStream<Path> drafts =
        Files.newDirectoryStream(folder, each -> isDraft(each, prefix))) {
      for (Path each : drafts) {
        if (Files.isRegularFile(each)
            && Files.getLastModifiedTime(each).toInstant().isBefore(old)) {
          Files.deleteIfExists(each);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // They stay: the output itself can do without a look at the folder.
      return;
    }
  }

  private static boolean isDraft(Path file, String prefix) {
    String name = String.valueOf(file.getFileName());
    if (!name.startsWith(prefix) || !name.endsWith(DRAFT)) {
      return false;
    }
    for (int i = prefix.length(); i < name.length() - DRAFT.length(); i++) {
      if (Character.digit(name.charAt(i), RADIX) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Writes a small file at once: under its name stands the old content or the new, never a part.
   *
   * @param option option that names it, for errors
   * @throws OutputError when it cannot be written to its end
   */
  public static void write(Path path, String option, byte[] content) {
    try (WholeFile file = begin(path, option)) {
      file.stream().write(content);
      file.finish();
    } catch (IOException e) {
      throw unwritten(InputName.quoted(path.toString(), option), e);
    }
  }

  /** The error of an output that broke off while it was written. */
  public static OutputError unwritten(String output, IOException e) {
    String reason =
        e instanceof FileSystemException of && of.getReason() != null
            ? of.getReason()
            : e.getMessage();
    return new OutputError(
        output + " cannot be written to its end" + (reason == null ? "" : ": " + reason),
        "free some disk space, or write to another place");
  }

  /** Whether two names stand for one file, be it there or not; devices and pipes are none. */
  public static boolean isOneFile(Path one, Path other) {
    return OutputTarget.isOneFile(one, other);
  }

  /** Where its bytes go. */
  public OutputStream stream() {
    return stream;
  }

  /** Ends the file and gives it its name. */
  public void finish() throws IOException {
    stream.close();
    if (draft.isPresent()) {
      if (isCopied) {
        copy(draft.get());
      } else {
        Files.move(
            draft.get(),
            target,
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    isFinished = true;
  }

  private void copy(Path whole) throws IOException {
    isDraftNeeded = true;
    try (OutputStream into =
        Files.newOutputStream(
            target, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      Files.copy(whole, into);
    } catch (IOException e) {
      throw new FileSystemException(
          target.toString(), whole.toString(), "only a part of it is there, the whole in " + whole);
    }
    Files.deleteIfExists(whole);
  }

  /** Removes the draft unless the file is finished. */
  @Override
  public void close() throws IOException {
    if (!isFinished) {
      isFinished = true;
      try {
        stream.close();
      } finally {
        remove();
      }
    }
    if (draft.isPresent()) {
      try {
        Runtime.getRuntime().removeShutdownHook(removal);
      } catch (IllegalStateException e) {
        // The program is being stopped; the removal runs by itself.
        return;
      }
    }
  }

  private void remove() {
    if (draft.isEmpty() || isDraftNeeded) {
      return;
    }
    try {
      Files.deleteIfExists(draft.get());
    } catch (IOException e) {
      // It stays under its other name, where nobody takes it for whole.
      return;
    }
  }
}
