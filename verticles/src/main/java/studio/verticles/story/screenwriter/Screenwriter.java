package studio.verticles.story.screenwriter;

import studio.hardware.engine.Attempt;
import studio.verticles.story.script.Script;

/// Turns a script into scenes, cast and shots.
public interface Screenwriter {
  /// The same script and options give the same screenplay.
  Screenplay write(Script script, Options options);

  /// The same, for somebody who may want to stop it.
  default Screenplay write(Script script, Options options, Attempt attempt) {
    return write(script, options);
  }

  /// What to make of the script. `seed` decides what the text leaves open (colours, camera sides).
  record Options(long seed, SceneRange scenes) {
    public static final Options DEFAULT = new Options(1, SceneRange.ALL);
  }
}
