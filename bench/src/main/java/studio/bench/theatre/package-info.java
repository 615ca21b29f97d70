/// How fast the toy theatre is, beside pygame drawing the same layers in the same run
/// ([TheatreBench]), and how long the shots of a one-minute episode take ([EpisodeBench]).
/// `bench/run theatre.TheatreBench` (with Debian's python3-pygame and an ffmpeg that has libx264)
/// and `bench/run theatre.EpisodeBench` start them.
@NullMarked
package studio.bench.theatre;

import org.jspecify.annotations.NullMarked;
