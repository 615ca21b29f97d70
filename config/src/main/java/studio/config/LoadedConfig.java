package studio.config;

import java.util.List;

/// The configuration and where it came from.
///
/// @param effective a line for each setting: its value (secrets masked) and, where it is not the
///   default, its source
public record LoadedConfig(StudioConfig config, List<String> effective) {
  public LoadedConfig {
    effective = List.copyOf(effective);
  }
}
