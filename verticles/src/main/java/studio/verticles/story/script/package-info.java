/// Reads a story as its author wrote it: Fountain, Final Draft, Markdown or plain prose becomes one
/// [Script], a list of elements in the order of the page, each with its line. `ScriptReader` is the
/// door: it refuses what is not a story (too large, binary, empty) with a sentence that says what
/// to do next, finds the encoding and the format, and hands over to one reader per format. Nothing
/// is decided here about scenes, cast or pictures; that is the screenwriter's work.
@NullMarked
package studio.verticles.story.script;

import org.jspecify.annotations.NullMarked;
