package studio.ui.review;

import java.util.Locale;
import studio.ui.desk.PictureFilter.Opinion;
import studio.ui.desk.PictureFilter.Shelf;

/// Words of the review room.
final class Words {
  private Words() {}

  static String name(Shelf shelf) {
    return switch (shelf) {
      case PENDING -> "Pending";
      case LIBRARY -> "Library";
      case REJECTED -> "Rejected";
    };
  }

  static String standing(Shelf shelf) {
    return switch (shelf) {
      case PENDING -> "Waits for a decision";
      case LIBRARY -> "Approved";
      case REJECTED -> "Rejected";
    };
  }

  static String name(Opinion opinion) {
    return switch (opinion) {
      case GOOD -> "Would approve";
      case PERSON -> "Asks a person";
      case TROUBLE -> "Trouble";
      case NONE -> "Not seen yet";
    };
  }

  /// For attributes that the style sheet looks at.
  static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
