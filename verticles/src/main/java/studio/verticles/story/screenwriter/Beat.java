package studio.verticles.story.screenwriter;

/// The smallest thing that happens in a scene.
sealed interface Beat {
  /// What the author wrote.
  String text();

  /// Something is seen, and nobody speaks.
  record Seen(int line, String text) implements Beat {}

  /// Somebody says something. `unseen` voices come from outside of the picture; `together` sounds
  /// with the line before.
  record Said(
      int line, String speaker, String text, String delivery, boolean unseen, boolean together)
      implements Beat {
    static Said told(int line, String text) {
      return new Said(line, Screenplay.NARRATOR, text, "", true, false);
    }

    boolean isTold() {
      return speaker.equals(Screenplay.NARRATOR);
    }

    Said by(String name) {
      return new Said(line, name, text, delivery, unseen, together);
    }

    Said withText(String other) {
      return new Said(line, speaker, other, delivery, unseen, together);
    }
  }
}
