package studio.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.LoggerFactory;
import studio.config.StudioConfig;

/// Where log lines go once the data folder is known.
final class Logs {
  private Logs() {}

  /// Into `nightshift.log` in the data folder; on the console only what a human must see, or
  /// everything with `onConsole`.
  static void to(Path data, StudioConfig.Level level, boolean onConsole) {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    context.putProperty("nightshift.log", data.resolve("nightshift.log").toString());
    context.putProperty("nightshift.level", level.name().toUpperCase(Locale.ROOT));
    context.putProperty("nightshift.console", onConsole ? "INFO" : "ERROR");
    var configurator = new JoranConfigurator();
    configurator.setContext(context);
    URL settings =
        Objects.requireNonNull(
            Logs.class.getResource("/nightshift-log.xml"), "nightshift-log.xml is in the program");
    try {
      configurator.doConfigure(settings);
    } catch (JoranException broken) {
      throw new IllegalStateException(
          "The program's own log settings cannot be read; build it again.", broken);
    }
  }

  /// Writes the settings in force into the log, secrets masked.
  static void settings(List<String> effective) {
    LoggerFactory.getLogger(Logs.class).info("settings: {}", String.join("; ", effective));
  }
}
