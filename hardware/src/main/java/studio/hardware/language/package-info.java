/// What every language engine does with an answer that must have a form: check it against the JSON
/// Schema ([AnswerForm]), show the model its mistake at most twice, and give up with the text kept
/// ([Conversation]). Nothing is ever cut out of prose. [Turn] and [Reply] are what goes to and fro;
/// how they look on the wire is the engine's own.
@NullMarked
package studio.hardware.language;

import org.jspecify.annotations.NullMarked;
