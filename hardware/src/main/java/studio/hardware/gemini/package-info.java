/// Gemini, for words, for looking at pictures and for drawing them, over Google's own client.
/// [Gemini] is the engine; [Till] keeps the money: before every call it asks the [Ledger] what has
/// been spent against the [Budget], after every call it writes what that one cost at the configured
/// [Prices]. [Call] makes the client's calls, which know no stop, stoppable, and says what their
/// errors mean; [SentSchema] cuts a JSON Schema to what the service understands.
///
/// The key is given to the client and nowhere else: no message of ours carries it, even when a
/// server sends it back.
@NullMarked
package studio.hardware.gemini;

import org.jspecify.annotations.NullMarked;
