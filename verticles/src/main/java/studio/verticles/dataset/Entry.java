package studio.verticles.dataset;

import java.util.List;
import java.util.Optional;
import studio.hardware.judge.Measures;
import studio.verticles.library.MediaPath;
import studio.verticles.production.PictureId;

/// An approved picture of a character, as the rules about sets see it.
///
/// @param framing "full", "upper", "face" or ""; where nobody wrote it, what a judge saw
/// @param source how it came ("drawn", "video")
/// @param provenance JSON
record Entry(
    PictureId id,
    String name,
    MediaPath path,
    MediaPath thumbnail,
    Measures measures,
    String caption,
    List<String> tags,
    String pose,
    String framing,
    String expression,
    boolean heldOut,
    Optional<Double> score,
    String source,
    String sha256,
    String provenance,
    int version) {
  Entry {
    tags = List.copyOf(tags);
  }
}
