package studio.hardware.theatre.stage;

/// The brad that pins one paper part to another, as in a jointed paper puppet.
///
/// The part's point (`pivotX`, `pivotY`) sits on the parent's point (`parentX`, `parentY`); both
/// are measured in stage units from the top left corner of the own sheet at scale 1. The part turns
/// about that point and inherits the parent's position, rotation, scale and opacity. The placement
/// of a pinned part counts from there: its x and y are an offset (usually 0), its pivot is the
/// joint's.
public record Joint(String parent, double parentX, double parentY, double pivotX, double pivotY) {}
