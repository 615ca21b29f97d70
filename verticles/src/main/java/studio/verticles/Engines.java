package studio.verticles;

import studio.hardware.engine.FilmEngine;
import studio.hardware.engine.KeyframeEngine;
import studio.hardware.engine.ScoreEngine;
import studio.hardware.engine.SpeechEngine;
import studio.verticles.story.screenwriter.Screenwriter;

/// Who does the work that departments ask for.
public record Engines(
    Screenwriter screenwriter,
    KeyframeEngine keyframes,
    FilmEngine film,
    SpeechEngine speech,
    ScoreEngine score,
    Atelier atelier) {

  /// With the house's own atelier.
  public Engines(
      Screenwriter screenwriter,
      KeyframeEngine keyframes,
      FilmEngine film,
      SpeechEngine speech,
      ScoreEngine score) {
    this(screenwriter, keyframes, film, speech, score, Atelier.house());
  }
}
