package studio.ui.desk;

import java.util.List;

/// The approved pictures of a character as a trainer will see them.
///
/// @param sentence "24 pictures, 2 set aside, 20 with captions."
/// @param reasons what to do next
/// @param more whether there are more pictures than are shown
public record TrainingSet(
    String character,
    String name,
    String trigger,
    Readiness readiness,
    String sentence,
    List<String> reasons,
    List<Piece> pieces,
    boolean more,
    List<Flaw> flaws,
    Spread spread,
    List<Bar> buckets,
    List<String> bucketRemarks) {
  public TrainingSet {
    reasons = List.copyOf(reasons);
    pieces = List.copyOf(pieces);
    flaws = List.copyOf(flaws);
    buckets = List.copyOf(buckets);
    bucketRemarks = List.copyOf(bucketRemarks);
  }

  public enum Readiness {
    READY,
    NEARLY,
    NOT_YET
  }

  /// @param bucket "576x704"
  /// @param crop the part that is trained with
  public record Piece(
      String id,
      String name,
      String thumb,
      double shape,
      String caption,
      boolean isAside,
      String bucket,
      Crop crop,
      List<String> warnings,
      int version) {
    public Piece {
      warnings = List.copyOf(warnings);
    }
  }

  /// In percent of the picture.
  public record Crop(double left, double top, double width, double height) {
    public boolean isWhole() {
      return width > 99.5 && height > 99.5;
    }
  }

  /// @param phrase what one stroke can take out; empty for nothing
  public record Flaw(String words, String phrase) {}

  /// How poses, framings and expressions are spread.
  public record Spread(
      List<Bar> views, List<Bar> framings, List<Bar> expressions, List<String> remarks) {
    public Spread {
      views = List.copyOf(views);
      framings = List.copyOf(framings);
      expressions = List.copyOf(expressions);
      remarks = List.copyOf(remarks);
    }
  }

  /// @param percent of the longest
  public record Bar(String word, int count, int percent) {}
}
