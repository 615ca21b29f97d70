package studio.ui.desk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything about one episode. Addresses are of this door ("/media/..."); `file` is where it lies
/// on the machine; `facts` are shown in their order.
public record EpisodeDetail(
    EpisodeCard card,
    String storyId,
    Optional<String> problem,
    Optional<String> video,
    Optional<String> subtitles,
    Optional<String> srt,
    List<Chapter> chapters,
    Map<String, String> facts,
    Optional<String> file) {
  public EpisodeDetail {
    chapters = List.copyOf(chapters);
  }

  public record Chapter(String title, Duration at) {}
}
