package studio.ui.clerk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import studio.ui.desk.EpisodeCard;
import studio.ui.desk.EpisodeCard.Stage;
import studio.ui.desk.EpisodeDetail;
import studio.ui.parts.RunningTime;
import studio.verticles.production.EpisodeStage;
import studio.verticles.publish.Episodes;
import studio.verticles.publish.Episodes.EpisodeSummary;

/// An episode in words.
final class EpisodeWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());

  private EpisodeWords() {}

  static EpisodeCard card(EpisodeSummary episode) {
    return new EpisodeCard(
        episode.id().toString(),
        episode.series(),
        "S%02dE%02d".formatted(episode.season(), episode.number()),
        episode.title(),
        stage(episode.stage()),
        episode.length(),
        episode.created(),
        Wording.address(episode.poster()),
        Wording.address(episode.thumb()));
  }

  private static Stage stage(EpisodeStage stage) {
    return switch (stage) {
      case PLANNED, PRODUCING -> Stage.IN_THE_MAKING;
      case ASSEMBLED -> Stage.FINISHED;
      case PUBLISHED, VERIFIED -> Stage.IN_THE_LIBRARY;
      case FAILED -> Stage.FAILED;
      case CANCELLED -> Stage.STOPPED;
    };
  }

  static EpisodeDetail detail(Episodes.EpisodeDetail detail) {
    return new EpisodeDetail(
        card(detail.summary()),
        detail.summary().story().toString(),
        detail.summary().problem(),
        Wording.address(detail.film()),
        Wording.address(detail.captions()),
        Wording.address(detail.subtitles()),
        detail.chapters().stream()
            .map(chapter -> new EpisodeDetail.Chapter(chapter.title(), chapter.start()))
            .toList(),
        facts(detail),
        detail.libraryPath());
  }

  private static Map<String, String> facts(Episodes.EpisodeDetail detail) {
    Map<String, String> facts = new LinkedHashMap<>();
    detail.summary().length().ifPresent(length -> facts.put("Length", RunningTime.clock(length)));
    detail.bytes().ifPresent(bytes -> facts.put("Size", Wording.size(bytes)));
    facts.put("Quality", Wording.of(detail.summary().quality()));
    detail.facts().ifPresent(words -> facts.put("Picture and sound", words));
    if (!detail.engines().isEmpty()) {
      facts.put("Made by", String.join(", ", detail.engines()));
    }
    if (!detail.standIns().isEmpty()) {
      facts.put("Stood in for", String.join(" ", detail.standIns()));
    }
    facts.put("Begun", day(detail.summary().created()));
    detail.published().ifPresent(at -> facts.put("Published", day(at)));
    detail.verified().ifPresent(at -> facts.put("Seen in the library", day(at)));
    return facts;
  }

  private static String day(Instant at) {
    return DAY.format(at);
  }
}
