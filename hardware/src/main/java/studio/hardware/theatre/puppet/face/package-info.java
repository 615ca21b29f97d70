/// Faces: eyes, brows, mouths and noses as cels, all in the frame of a head. A [FaceSpec] says
/// where they sit and of which kind they are; the same cels in the same order for every species, so
/// that an actor need not know whose face it moves.
@NullMarked
package studio.hardware.theatre.puppet.face;

import org.jspecify.annotations.NullMarked;
