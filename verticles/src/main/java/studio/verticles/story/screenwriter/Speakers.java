package studio.verticles.story.screenwriter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Settles who speaks in a screenplay: casts every cue, and puts the cast's names in the place of
/// the cues. "EDWARD AND WILL" is no third person when one of the two is known.
final class Speakers {
  private Speakers() {}

  static Cast cast(List<Draft> drafts, long seed) {
    var casting = new Casting(seed);
    Set<String> single = new HashSet<>();
    List<Beat.Said> lines = lines(drafts);
    lines.stream()
        .filter(line -> Cue.names(line.speaker()).size() == 1)
        .forEach(line -> single.add(Cue.key(line.speaker())));
    for (Draft draft : drafts) {
      for (Beat beat : draft.beats()) {
        switch (beat) {
          case Beat.Seen seen -> Introductions.in(seen.text()).forEach(casting::addSeen);
          case Beat.Said said -> addSpeaker(casting, said.speaker(), single);
        }
      }
    }
    boolean narrated = lines.stream().anyMatch(Beat.Said::isTold);
    return casting.cast(drafts, narrated);
  }

  static Draft named(Draft draft, NameBook names) {
    List<Beat> beats = draft.beats().stream().map(beat -> named(beat, names)).toList();
    return new Draft(draft.number(), draft.heading(), draft.synopsis(), beats);
  }

  private static void addSpeaker(Casting casting, String speaker, Set<String> single) {
    List<String> parts = Cue.names(speaker);
    if (parts.size() > 1 && parts.stream().map(Cue::key).anyMatch(single::contains)) {
      parts.forEach(casting::addSpeaker);
    } else {
      casting.addSpeaker(speaker);
    }
  }

  private static Beat named(Beat beat, NameBook names) {
    return switch (beat) {
      case Beat.Seen seen -> seen;
      case Beat.Said said when said.isTold() -> said;
      case Beat.Said said -> said.by(name(said.speaker(), names));
    };
  }

  private static String name(String cue, NameBook names) {
    return names
        .byCue(cue)
        .or(() -> names.byCue(Cue.names(cue).getFirst()))
        .orElseThrow(() -> new IllegalStateException("Nobody was cast for the cue " + cue));
  }

  private static List<Beat.Said> lines(List<Draft> drafts) {
    return drafts.stream()
        .flatMap(draft -> draft.beats().stream())
        .filter(Beat.Said.class::isInstance)
        .map(Beat.Said.class::cast)
        .toList();
  }
}
