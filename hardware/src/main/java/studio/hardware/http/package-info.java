/// How the house talks JSON over HTTP with servers that may be slow, gone, half-open or not what
/// they say they are. [JsonWire] is the caller: HTTP/1.1, no redirects, no foreign headers, every
/// answer bounded in size and time, every wait interrupted by a stop. [Arrivals] hands over the
/// bytes as they come. What a refusal means is the engine's to say ([Refusals]).
@NullMarked
package studio.hardware.http;

import org.jspecify.annotations.NullMarked;
