package studio.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import studio.verticles.production.Json;
import studio.verticles.publish.Episodes.EpisodeDetail;

/// What the operator is told at the end.
final class EpisodeReport {
  private EpisodeReport() {}

  static String text(EpisodeDetail episode) {
    Duration length = episode.summary().length().orElse(Duration.ZERO);
    return """
    Done: "%s", %d:%02d min, %.1f MB, by %s
    %s\
    """
        .formatted(
            episode.summary().title(),
            length.toMinutes(),
            length.toSecondsPart(),
            episode.bytes().orElse(0L) / 1e6,
            String.join(" and ", episode.engines()),
            episode.libraryPath().orElse(""));
  }

  static String json(EpisodeDetail episode) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("title", episode.summary().title());
    report.put("season", episode.summary().season());
    report.put("episode", episode.summary().number());
    report.put("quality", episode.summary().quality().name().toLowerCase(Locale.ROOT));
    report.put("stage", episode.summary().stage().name().toLowerCase(Locale.ROOT));
    report.put(
        "length_seconds", episode.summary().length().orElse(Duration.ZERO).toMillis() / 1000.0);
    report.put("bytes", episode.bytes().orElse(0L));
    report.put("engines", episode.engines());
    report.put("stand_ins", episode.standIns());
    report.put("path", episode.libraryPath().orElse(""));
    return Json.write(report);
  }
}
