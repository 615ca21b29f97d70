/// The training room: who could be trained, trainings with their curves and samples, and the
/// register of likenesses. [TrainingView] is the page; it is made of [SitterCard], [RunCard] and
/// [RegisterTable].
@NullMarked
package studio.ui.training;

import org.jspecify.annotations.NullMarked;
