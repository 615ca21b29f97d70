package studio.verticles.story.screenwriter;

import java.util.List;
import java.util.stream.Collectors;

/// One scene before it has shots: what the author wrote above it, and the beats in it.
record Draft(int number, String heading, String synopsis, List<Beat> beats) {
  Draft {
    beats = List.copyOf(beats);
  }

  /// All that is written in the scene, for rules that look for words.
  String text() {
    return beats.stream().map(Beat::text).collect(Collectors.joining("\n"));
  }

  /// What is seen or told, without the dialogue: the author's own words about the scene.
  String narration() {
    return beats.stream()
        .filter(beat -> !(beat instanceof Beat.Said said) || said.isTold())
        .map(Beat::text)
        .collect(Collectors.joining("\n"));
  }
}
