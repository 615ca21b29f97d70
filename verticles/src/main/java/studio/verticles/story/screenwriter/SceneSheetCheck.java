package studio.verticles.story.screenwriter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import studio.verticles.story.screenwriter.SceneSheet.Line;
import studio.verticles.story.screenwriter.SceneSheet.Scene;
import studio.verticles.story.screenwriter.SceneSheet.Shot;

/// What a schema cannot say: that names mean somebody, and that a shot can be spoken in its time.
final class SceneSheetCheck {
  /// What is spoken in ten seconds, the longest shot there is.
  static final int WORDS_PER_SHOT = 22;

  private static final int SHOWN = 6;

  private SceneSheetCheck() {}

  /// In words a model can act on; empty when there is nothing wrong. At most six.
  static List<String> mistakes(SceneSheet sheet) {
    var mistakes = new ArrayList<String>();
    Set<String> names = new HashSet<>();
    for (SceneSheet.Character character : sheet.characters()) {
      String key = Cue.key(character.name());
      if (key.isEmpty() || !names.add(key)) {
        mistakes.add(
            "\"%s\" is in \"characters\" twice, or is no name.".formatted(character.name()));
      }
    }
    for (int scene = 0; scene < sheet.scenes().size(); scene++) {
      check(sheet.scenes().get(scene), "Scene " + (scene + 1), names, mistakes);
    }
    return mistakes.stream().limit(SHOWN).toList();
  }

  private static void check(Scene scene, String where, Set<String> names, List<String> mistakes) {
    for (int i = 0; i < scene.shots().size(); i++) {
      Shot shot = scene.shots().get(i);
      String here = where + ", shot " + (i + 1);
      if (shot.shows().isBlank()) {
        mistakes.add(here + " shows nothing.");
      }
      if (shot.words() > WORDS_PER_SHOT) {
        mistakes.add(
            "%s has %d spoken words; at most %d fit. Shorten them or give them another shot."
                .formatted(here, shot.words(), WORDS_PER_SHOT));
      }
      Set<String> strangers =
          shot.lines().stream()
              .filter(line -> !line.isTold())
              .map(Line::speaker)
              .filter(speaker -> !names.contains(Cue.key(Cue.of(speaker).name())))
              .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
      strangers.forEach(speaker ->
          mistakes.add(
              "%s: \"%s\" speaks and is not in \"characters\"; use a name from there or \"%s\"."
                  .formatted(here, speaker, Screenplay.NARRATOR)));
    }
  }
}
