package studio.verticles;

import java.util.Optional;
import studio.hardware.engine.FilmEngine;
import studio.hardware.engine.KeyframeEngine;
import studio.hardware.engine.SpeechEngine;
import studio.verticles.story.screenwriter.Screenwriter;

/// The engines of one lane: servers, usually sharing a card. What is absent, the lane does not
/// offer.
public record Crew(
    Optional<Screenwriter> screenwriter,
    Optional<KeyframeEngine> keyframes,
    Optional<FilmEngine> film,
    Optional<SpeechEngine> speech) {}
