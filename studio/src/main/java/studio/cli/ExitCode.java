package studio.cli;

/// What the program's exit code says. `--help` of every command lists them.
public enum ExitCode {
  DONE(0, "everything asked for is done"),
  EPISODE_FAILED(1, "the episode could not be finished; what is done is kept"),
  WRONG_COMMAND(2, "the command line cannot be understood"),
  HOUSE_CLOSED(3, "the studio cannot open: database, folders, disk, port or settings"),
  UNREADABLE_STORY(4, "the story cannot be read"),
  INTERRUPTED(130, "stopped with Ctrl-C; the same command goes on");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  public int code() {
    return code;
  }

  public String meaning() {
    return meaning;
  }
}
