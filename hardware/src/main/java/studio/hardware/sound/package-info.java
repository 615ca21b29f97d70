/// Sound as numbers: [Pcm] is a stretch of samples at 48 kHz, [WaveReader] and [WaveWriter] carry
/// it to and from files, [Resampler], [Filter], [Compressor], [Reverb] and [Limiter] shape it,
/// [LoudnessMeter] and [TruePeak] measure it the way broadcasters do. [Mix] lays dialogue, music
/// and ambience of one scene over each other, exactly as long as the picture; [Master] joins the
/// scenes and brings the episode to its loudness. Everything long is worked on in blocks, so an
/// episode never has to fit into memory.
@NullMarked
package studio.hardware.sound;

import org.jspecify.annotations.NullMarked;
