package studio.verticles;

import java.util.Optional;
import studio.hardware.engine.FilmEngine;
import studio.hardware.engine.KeyframeEngine;
import studio.hardware.engine.LanguageEngine;
import studio.hardware.engine.PortraitEngine;
import studio.hardware.engine.SpeechEngine;
import studio.hardware.judge.Judge;
import studio.hardware.trainer.Trainer;
import studio.verticles.story.screenwriter.Screenwriter;

/// The engines of one lane: servers, usually sharing a card. What is absent, the lane does not
/// offer.
public record Crew(
    Optional<Screenwriter> screenwriter,
    Optional<KeyframeEngine> keyframes,
    Optional<FilmEngine> film,
    Optional<SpeechEngine> speech,
    Optional<PortraitEngine> portraits,
    Optional<Judge> judge,
    Optional<LanguageEngine> words,
    Optional<Trainer> trainer) {

  /// A crew that makes films and knows nothing of the cast.
  public Crew(
      Optional<Screenwriter> screenwriter,
      Optional<KeyframeEngine> keyframes,
      Optional<FilmEngine> film,
      Optional<SpeechEngine> speech) {
    this(
        screenwriter,
        keyframes,
        film,
        speech,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
