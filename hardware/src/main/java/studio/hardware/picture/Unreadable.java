package studio.hardware.picture;

/// Why a file is not taken, as what stands behind its name in a sentence ("is cut off. Send it
/// again").
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  Unreadable(String why) {
    super(why);
  }

  Unreadable(String why, Throwable cause) {
    super(why, cause);
  }

  static Unreadable cutOff() {
    return new Unreadable("is cut off: its end is missing. Send the whole file again");
  }

  static Unreadable damaged(Throwable cause) {
    return new Unreadable("is damaged and cannot be read. Save it anew and send it again", cause);
  }
}
