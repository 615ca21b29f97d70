/// The cast and what belongs to a project: characters with their design, appearance, references and
/// confusable pairs, the generation styles with their history, storyline and world. [Characters] is
/// what others may ask.
@NullMarked
package studio.verticles.character;

import org.jspecify.annotations.NullMarked;
