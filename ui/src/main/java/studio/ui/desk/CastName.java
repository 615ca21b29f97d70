package studio.ui.desk;

import java.util.Optional;

/// A character to choose from.
public record CastName(String id, String name, String projectName, Optional<String> thumb) {}
