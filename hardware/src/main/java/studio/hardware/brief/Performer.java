package studio.hardware.brief;

/// A character on stage in one shot. `name` is unique within the shot.
public record Performer(String name, Look look, Expression expression) {}
