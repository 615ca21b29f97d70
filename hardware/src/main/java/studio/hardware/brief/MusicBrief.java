package studio.hardware.brief;

import java.time.Duration;

/// Music for one scene. The same brief gives the same notes.
public record MusicBrief(Mood mood, TimeOfDay time, Duration length, long seed) {}
