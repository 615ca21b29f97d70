package studio.verticles.story.screenwriter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which scenes of a story are wanted, both ends included, counted from 1.
public record SceneRange(int first, int last) {
  public static final SceneRange ALL = new SceneRange(1, Integer.MAX_VALUE);
  private static final Pattern RANGE = Pattern.compile("(\\d{1,6})?\\s*([-–])?\\s*(\\d{1,6})?");

  public SceneRange {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException(
          "Scenes count from 1 and end after they begin, not %d-%d. Write 1-3, 2- or 5."
              .formatted(first, last));
    }
  }

  /// Reads "1-3", "2-", "-3" or "5".
  public static SceneRange parse(String text) {
    Matcher range = RANGE.matcher(text.strip());
    boolean named = range.matches() && (range.group(1) != null || range.group(3) != null);
    if (!named) {
      throw new IllegalArgumentException(
          "\"%s\" is not a range of scenes. Write 1-3, 2- or 5.".formatted(text));
    }
    int first = range.group(1) == null ? 1 : Integer.parseInt(range.group(1));
    int last = range.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(range.group(3));
    return new SceneRange(first, range.group(2) == null ? first : last);
  }

  public boolean contains(int scene) {
    return scene >= first && scene <= last;
  }
}
