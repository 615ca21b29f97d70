/// Echo Brain, a memory that answers: it remembers what was said in the house before
/// (`search_memory` over its MCP door), answers questions, and makes vectors where it is told a
/// path for them. [EchoBrain] is the engine. Nothing in a story needs it: whoever asks decides what
/// a failure means, and goes on without.
@NullMarked
package studio.hardware.echo;

import org.jspecify.annotations.NullMarked;
