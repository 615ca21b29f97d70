/// Trains likenesses on a lane and keeps the register of those that exist. [Trainings] is what
/// others may ask.
@NullMarked
package studio.verticles.training;

import org.jspecify.annotations.NullMarked;
