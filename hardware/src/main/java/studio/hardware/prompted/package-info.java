/// Models that read words, in the studio's own terms: a shot's brief becomes a prompt, a prompt a
/// picture or a clip, and that is made over to the exact format of the film.
///
/// [ShotPrompt] says a brief in words, from the vocabulary in `words.properties` ([Wording]) and a
/// production's [PromptStyle]. [PromptedKeyframes] draws with any image engine, [PromptedFilm]
/// films with any video engine. Title and credits cards have lettering, which models cannot do;
/// they go to another engine.
@NullMarked
package studio.hardware.prompted;

import org.jspecify.annotations.NullMarked;
