package studio.hardware.brief;

/// Where and when a scene plays. One `seed` per place, so that a place looks the same whenever the
/// story returns to it, at another hour or in other weather.
public record Setting(
    PlaceKind kind, String name, TimeOfDay time, Weather weather, Mood mood, long seed) {}
