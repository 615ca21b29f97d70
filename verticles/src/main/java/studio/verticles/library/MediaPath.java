package studio.verticles.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// Where a file lies below the media root, with forward slashes: `3f/3fa9...c1.mp4`. Rows and
/// messages know media by this and never by an absolute path.
public record MediaPath(@JsonValue String value) {
  private static final Pattern SHAPE =
      Pattern.compile("[a-z0-9][a-z0-9_-]*(/[a-z0-9][a-z0-9._-]*)+");

  @JsonCreator
  public MediaPath {
    if (!SHAPE.matcher(value).matches() || value.contains("..")) {
      throw new IllegalArgumentException("Not a path in the media library: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
