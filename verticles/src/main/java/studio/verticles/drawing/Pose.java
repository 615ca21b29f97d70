package studio.verticles.drawing;

/// How a character stands before the camera.
///
/// @param id for machines ("arms-crossed")
/// @param words for a model that draws
/// @param framing "full", "upper", "face"
/// @param expression of the face ("calm")
public record Pose(String id, String words, String framing, String expression) {}
