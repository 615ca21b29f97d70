package studio.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The two folders that every command may be told.
final class FolderOptions {
  @Option(
      names = "--library",
      paramLabel = "DIR",
      description = "What Jellyfin sees (default: ./library).")
  private @Nullable Path library;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Database and work in progress (default: ./data).")
  private @Nullable Path data;

  /// As settings, by key; only what was given.
  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    if (data != null) {
      settings.put("folders.data", data.toString());
    }
    if (library != null) {
      settings.put("folders.library", library.toString());
    }
    return settings;
  }
}
