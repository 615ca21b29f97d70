/// The scene department: draws, films and joins shots.
///
/// [Scenes] is the contract, [SceneVerticle] the actor, [SceneStore] its memory. [ShotPlan] is what
/// the screenwriter wants to see; with the timing of its spoken lines it becomes the brief that an
/// engine films.
@NullMarked
package studio.verticles.scene;

import org.jspecify.annotations.NullMarked;
