/// Ollama, for words, for looking at pictures, and for vectors. [Ollama] is the engine as the house
/// knows it; [Chat] speaks `/api/chat` and reads the stream; [Register] asks which models are
/// there, what they can do and which are loaded (through ollama4j); [Eviction] unloads and waits
/// for proof; [Pull] fetches a model; [Refused] says what the server's errors mean.
///
/// A chat is `application/x-ndjson`. That the status is 200 says nothing yet: a line may be an
/// error, the last one may say that the answer was cut off, and a stream that ends without a last
/// line was broken.
@NullMarked
package studio.hardware.ollama;

import org.jspecify.annotations.NullMarked;
