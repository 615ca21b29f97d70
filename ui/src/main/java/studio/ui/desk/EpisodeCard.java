package studio.ui.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A finished episode on the shelf. `number` is its place in the series ("S01E02").
public record EpisodeCard(
    String id,
    String series,
    String number,
    String title,
    Duration length,
    Instant made,
    boolean published,
    Optional<String> poster,
    Optional<String> thumb) {}
