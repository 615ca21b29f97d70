package studio.ui.episodes;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import studio.ui.desk.EpisodeDetail;

/// The browser's own video player, with the episode's subtitles.
@Tag("video")
final class Player extends HtmlContainer {
  Player(EpisodeDetail episode, String film) {
    addClassName("ns-player");
    Element video = getElement();
    video.setAttribute("controls", true);
    video.setAttribute("playsinline", true);
    video.setAttribute("preload", "metadata");
    video.setAttribute("aria-label", episode.card().title());
    episode.card().thumb().ifPresent(thumb -> video.setAttribute("poster", thumb));
    Element source = new Element("source");
    source.setAttribute("src", film);
    source.setAttribute("type", "video/mp4");
    video.appendChild(source);
    episode
        .subtitles()
        .ifPresent(address -> {
          Element track = new Element("track");
          track.setAttribute("kind", "subtitles");
          track.setAttribute("src", address);
          track.setAttribute("srclang", "en");
          track.setAttribute("label", "English");
          track.setAttribute("default", true);
          video.appendChild(track);
        });
  }

  /// Plays on from the given place.
  void seek(Duration at) {
    getElement()
        .executeJs(
            "this.currentTime = $0; this.play().catch(() => {}); this.scrollIntoView({block: 'nearest', behavior: 'smooth'})",
            at.toMillis() / 1000.0);
  }
}
