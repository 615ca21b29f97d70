/// Rehearsal engines: real HTTP and WebSocket servers on free ports that keep to the wire of
/// ComfyUI, Ollama and the others, and can be told to be slow, wrong, full, restarted or gone. They
/// know nothing of the studio, so that a misunderstanding cannot hide on both sides.
@NullMarked
package studio.rehearsal;

import org.jspecify.annotations.NullMarked;
