package studio.cli;

import java.nio.file.Path;
import java.util.Locale;
import studio.config.StudioConfig;

/// Where log lines go. Must be settled before the first one is written.
final class Logs {
  private Logs() {}

  /// Into `nightshift.log` in the data folder; on the console only what a human must see, or
  /// everything with `onConsole`.
  static void to(Path data, StudioConfig.Level level, boolean onConsole) {
    System.setProperty("nightshift.log", data.resolve("nightshift.log").toString());
    System.setProperty("nightshift.level", level.name().toUpperCase(Locale.ROOT));
    System.setProperty("nightshift.console", onConsole ? "INFO" : "ERROR");
  }

  /// Writes the settings in force into the log, secrets masked.
  static void settings(java.util.List<String> effective) {
    org.slf4j.LoggerFactory.getLogger(Logs.class)
        .info("settings: {}", String.join("; ", effective));
  }
}
