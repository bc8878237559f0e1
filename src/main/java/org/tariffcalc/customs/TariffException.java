package org.tariffcalc.customs;

/**
 * Something the user can mend: what is wrong in one line, what to try in another. Each kind has one
 * exit code, fixed by the command-line contract.
 */
public abstract sealed class TariffException extends RuntimeException
    permits TariffException.UsageError,
        TariffException.InputError,
        TariffException.MissingFile,
        TariffException.NoAnswer,
        TariffException.OutputError,
        TariffException.InvalidTables {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  private TariffException(String wrong, String remedy) {
    super(wrong);
    this.remedy = remedy;
  }

  /** What is wrong: names the value, where it came from and the rule; no full stop. */
  public String wrong() {
    return String.valueOf(getMessage());
  }

  /** What to try: a command or a value that works. */
  public String remedy() {
    return remedy;
  }

  /** The exit code of this kind of error. */
  public abstract int exitCode();

  /** An option, a code or a date that cannot be read or does not fit the others; exit code 2. */
  public static final class UsageError extends TariffException {
    private static final long serialVersionUID = 1L;

    /** See {@link #wrong()} and {@link #remedy()}. */
    public UsageError(String wrong, String remedy) {
      super(wrong, remedy);
    }

    @Override
    public int exitCode() {
      return 2;
    }
  }

  /**
   * Input data (a file of rows, an official export) that is not what it should be; exit code 65.
   */
  public static final class InputError extends TariffException {
    private static final long serialVersionUID = 1L;

    /** See {@link #wrong()} and {@link #remedy()}. */
    public InputError(String wrong, String remedy) {
      super(wrong, remedy);
    }

    @Override
    public int exitCode() {
      return 65;
    }
  }

  /** An input file that is not there or cannot be opened; exit code 66. */
  public static final class MissingFile extends TariffException {
    private static final long serialVersionUID = 1L;

    /** See {@link #wrong()} and {@link #remedy()}. */
    public MissingFile(String wrong, String remedy) {
      super(wrong, remedy);
    }

    @Override
    public int exitCode() {
      return 66;
    }
  }

  /** A question that the tables cannot answer; unknown is never zero; exit code 69. */
  public static final class NoAnswer extends TariffException {
    private static final long serialVersionUID = 1L;

    /** See {@link #wrong()} and {@link #remedy()}. */
    public NoAnswer(String wrong, String remedy) {
      super(wrong, remedy);
    }

    @Override
    public int exitCode() {
      return 69;
    }
  }

  /** An output that cannot be written, or not to its end; exit code 74. */
  public static final class OutputError extends TariffException {
    private static final long serialVersionUID = 1L;

    /** See {@link #wrong()} and {@link #remedy()}. */
    public OutputError(String wrong, String remedy) {
      super(wrong, remedy);
    }

    @Override
    public int exitCode() {
      return 74;
    }
  }

  /** Rate tables that are missing, broken or break a rule of theirs; exit code 78. */
  public static final class InvalidTables extends TariffException {
    private static final long serialVersionUID = 1L;

    /** See {@link #wrong()} and {@link #remedy()}. */
    public InvalidTables(String wrong, String remedy) {
      super(wrong, remedy);
    }

    @Override
    public int exitCode() {
      return 78;
    }
  }
}
