package studio.verticles.night;

import java.util.Locale;

/// What keeps a character's actor from drawing, in the order in which it is asked.
public enum Guard {
  /// Somebody switched it on.
  ENABLED,
  /// The project lets machines work, and the character can be drawn.
  ALLOWED,
  /// The set is full.
  TARGET,
  /// Nothing of this character is being drawn or looked at.
  ONE_BATCH,
  /// Not too many were rejected one after another.
  REJECTS,
  /// Not too many wait for somebody.
  PENDING,
  /// Not too many were drawn today.
  DAY,
  /// Some time has passed since the last batch.
  COOLDOWN,
  /// Not too many characters are drawn at once.
  SLOTS;

  /// As rows and the API say it: "one_batch".
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
