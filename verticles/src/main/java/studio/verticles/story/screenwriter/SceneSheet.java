package studio.verticles.story.screenwriter;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a language engine answers when it is asked for scenes; the form of
/// `prompt/scenes.schema.json`.
@JsonIgnoreProperties(ignoreUnknown = true)
record SceneSheet(String logline, List<Character> characters, List<Scene> scenes) {
  SceneSheet {
    characters = List.copyOf(characters);
    scenes = List.copyOf(scenes);
  }

  /// `pronoun` is "she", "he", "they" or "it".
  record Character(String name, String description, String pronoun) {}

  /// `time` is an hour in words ("night").
  record Scene(String place, boolean indoors, String time, String synopsis, List<Shot> shots) {
    Scene {
      shots = List.copyOf(shots);
    }

    /// As a screenplay would say it: "INT. LAMP ROOM - NIGHT".
    String heading() {
      return ((indoors ? "INT. " : "EXT. ") + place + " - " + time)
          .toUpperCase(java.util.Locale.ROOT);
    }
  }

  record Shot(String shows, double seconds, List<Line> lines) {
    Shot {
      lines = List.copyOf(lines);
    }

    int words() {
      return lines.stream().mapToInt(line -> Words.count(line.text())).sum();
    }
  }

  record Line(String speaker, String text, @Nullable String delivery, @Nullable Boolean unseen) {
    String how() {
      return Optional.ofNullable(delivery).orElse("").strip();
    }

    boolean isUnseen() {
      return Optional.ofNullable(unseen).orElse(false);
    }

    boolean isTold() {
      return Cue.of(speaker).name().equals(Screenplay.NARRATOR);
    }
  }
}
