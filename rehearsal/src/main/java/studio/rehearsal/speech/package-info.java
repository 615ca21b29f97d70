/// A speech server on a free port. It hums: every letter is a moment of a buzzing voice, as high as
/// its name suggests, so that length, height and silence can be measured without any model. What it
/// does wrong on purpose is a [Deed].
@NullMarked
package studio.rehearsal.speech;

import org.jspecify.annotations.NullMarked;
