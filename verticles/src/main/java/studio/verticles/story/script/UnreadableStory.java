package studio.verticles.story.script;

/// The bytes are not a story that can be read. The message says why, and what to do next.
public final class UnreadableStory extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableStory(String message) {
    super(message);
  }

  public UnreadableStory(String message, Throwable cause) {
    super(message, cause);
  }
}
