/// The story department: takes in texts and turns them into scenes, cast and shots.
///
/// [Stories] is the contract, [StoryVerticle] the actor, [StoryStore] its memory. Reading the
/// formats is the business of `script`, deciding what to show that of `screenwriter`; both are
/// pure.
@NullMarked
package studio.verticles.story;

import org.jspecify.annotations.NullMarked;
