/// Voices from a server that speaks as OpenAI's does (`/v1/audio/speech`): Kokoro, Speaches,
/// Chatterbox, Piper, OpenAI itself. Their promises differ from what they do, so nothing is taken
/// on trust: [VoiceRoll] reads the list of voices in whatever shape it comes, [VoiceChoice] casts a
/// character the same way every night, [Sound] finds out what the bytes really are and whether they
/// are all there, and [SpeechServer] gives the rest to the booth that every voice goes through.
@NullMarked
package studio.hardware.speech.server;

import org.jspecify.annotations.NullMarked;
