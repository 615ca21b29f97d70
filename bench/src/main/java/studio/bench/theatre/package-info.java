/// How fast the toy theatre is, beside pygame drawing the same layers in the same run
/// ([TheatreBench]), and how long the shots of a one-minute episode take ([EpisodeBench]).
/// `bench/run theatre` and `bench/run episode` start them.
@NullMarked
package studio.bench.theatre;

import org.jspecify.annotations.NullMarked;
