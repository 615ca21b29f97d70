/// Pictures and sound in files: H.264 clips are written frame by frame ([FilmWriter]), joined
/// without re-encoding where they agree ([Splice]), and become an episode with sound, subtitles and
/// chapters ([EpisodeMux]). Everything happens in this process through libav; no executable is
/// started.
///
/// Every clip that one [EncoderChoice] makes at one quality and format carries the same parameter
/// sets, begins with a keyframe and has closed groups of pictures: that is what lets clips be
/// joined by copying. The same frames give the same bytes.
///
/// `libav` is the plumbing underneath. Whatever a class here began to write and could not finish is
/// gone when it returns.
@NullMarked
package studio.hardware.film;

import org.jspecify.annotations.NullMarked;
