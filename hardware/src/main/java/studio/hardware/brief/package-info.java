/// What a department tells an engine: the closed vocabularies of the trade (place, weather, shot
/// type, mood, ...) and the briefs that are made of them. Every engine understands these words,
/// from the toy theatre to a graphics card, so a shot can move from one engine to another without
/// being rewritten.
@NullMarked
package studio.hardware.brief;

import org.jspecify.annotations.NullMarked;
