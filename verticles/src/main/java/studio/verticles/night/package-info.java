/// Fills each character's set of pictures by itself, within its guards, and says why it pauses.
/// [Replenishments] is what others may ask.
@NullMarked
package studio.verticles.night;

import org.jspecify.annotations.NullMarked;
