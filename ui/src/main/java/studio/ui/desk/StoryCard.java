package studio.ui.desk;

import java.time.Duration;
import java.util.Optional;

/// A story on the shelf; `length` is what its episode will run.
public record StoryCard(
    String id,
    String title,
    Optional<String> author,
    String format,
    int scenes,
    int shots,
    Duration length,
    Optional<String> picture) {}
