/// The pit orchestra: what sounds under a scene. [Composer] turns a mood into a [Score] (which
/// [Style] says how: scale, pulse, harmony, who plays), [Performance] plays it with instruments
/// that are computed, note by note, and [PitOrchestra] is the engine around them. [Soundscape]
/// makes the place and its weather from beds of noise ([Bed]) and calls that come and go ([Calls]).
/// The same brief always gives the same samples.
@NullMarked
package studio.hardware.music;

import org.jspecify.annotations.NullMarked;
