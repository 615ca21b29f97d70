package studio.verticles.dataset;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a file is taken for by its name; what it really is shows when it is read.
enum MediaFile {
  PICTURE,
  FILM;

  private static final Set<String> PICTURES =
      Set.of("png", "jpg", "jpeg", "jpe", "jfif", "webp", "gif", "bmp");
  private static final Set<String> FILMS =
      Set.of("mp4", "m4v", "mkv", "webm", "mov", "avi", "mpg", "mpeg", "ts", "flv", "wmv", "ogv");

  static Optional<MediaFile> of(Path file) {
    return of(String.valueOf(file.getFileName()));
  }

  static Optional<MediaFile> of(String name) {
    String ending = ending(name);
    if (PICTURES.contains(ending)) {
      return Optional.of(PICTURE);
    }
    return FILMS.contains(ending) ? Optional.of(FILM) : Optional.empty();
  }

  /// Small letters behind the last dot; empty without one.
  static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
