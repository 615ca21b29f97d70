/// The audio department: speaks lines, scores and mixes scenes.
///
/// [Sounds] is the contract, [AudioVerticle] the actor, [AudioStore] its memory; [LineTiming] is
/// the rule that places lines in their shot and says how long the shot must be.
@NullMarked
package studio.verticles.audio;

import org.jspecify.annotations.NullMarked;
