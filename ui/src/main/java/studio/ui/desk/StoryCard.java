package studio.ui.desk;

import java.util.Optional;

/// A story on the shelf. `isRead` is false while its scenes are still being found.
public record StoryCard(
    String id,
    String title,
    Optional<String> author,
    String fileName,
    boolean isRead,
    int scenes,
    Optional<String> picture) {}
