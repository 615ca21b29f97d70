/// Draws the cast: batches with poses and seeds, variants, refinements. [Drawings] is what others
/// may ask; every picture that comes of it hangs in the gallery with its provenance.
@NullMarked
package studio.verticles.drawing;

import org.jspecify.annotations.NullMarked;
