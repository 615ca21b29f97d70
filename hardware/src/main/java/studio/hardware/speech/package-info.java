/// Voices. [Voices] picks the best engine that is installed: espeak-ng or flite as processes, or
/// the embedded [FreeTtsVoices], which is always there. All of them follow one path: the text is
/// made speakable ([Speakable]), the character's [Timbre] decides how the engine is asked, the
/// [Booth] turns what the engine said into a recording that sits well in a film, and [Mouth]
/// measures how far the lips open. Speech servers on the network are in `speech.server` and go the
/// same path.
@NullMarked
package studio.hardware.speech;

import org.jspecify.annotations.NullMarked;
