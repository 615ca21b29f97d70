package studio.hardware.brief;

/// How much of the stage a shot shows. The two cards are shots like any other, so that nothing
/// downstream needs a special path for them.
public enum ShotType {
  ESTABLISHING,
  WIDE,
  MEDIUM,
  CLOSE_UP,
  EXTREME_CLOSE_UP,
  ACTION,
  TITLE_CARD,
  CREDITS;

  /// A title or credits card, without a cast.
  public boolean isCard() {
    return this == TITLE_CARD || this == CREDITS;
  }
}
