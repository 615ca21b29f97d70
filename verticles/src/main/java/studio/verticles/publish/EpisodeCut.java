package studio.verticles.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import studio.hardware.brief.VideoFormat;
import studio.hardware.film.Cue;
import studio.verticles.publish.ReleaseStore.FinishedScene;
import studio.verticles.publish.ReleaseStore.PlacedLine;

/// Where everything lies in the finished film.
final class EpisodeCut {
  private EpisodeCut() {}

  /// Lines as subtitles, counted from the film's first frame.
  static List<Cue> cues(List<FinishedScene> scenes, List<PlacedLine> lines, VideoFormat clock) {
    Map<UUID, Integer> starts = new HashMap<>();
    int start = 0;
    for (FinishedScene scene : scenes) {
      starts.put(scene.id(), start);
      start += scene.frames();
    }
    List<Cue> cues = new ArrayList<>();
    for (PlacedLine line : lines) {
      int frame = starts.getOrDefault(line.scene(), 0) + line.shotStartFrame();
      Duration from = clock.lengthOf(frame).plus(line.inShot());
      cues.add(new Cue(from, from.plus(line.length()), line.speaker(), line.text()));
    }
    return cues;
  }
}
