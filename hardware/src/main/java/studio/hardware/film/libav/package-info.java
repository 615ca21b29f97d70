/// The plumbing under films: native libraries loaded once ([Libav]), files opened and closed
/// ([Input], [Output]), packets decoded ([Decoding]), pictures and sound filtered ([FilterGraph]).
///
/// Only `studio.hardware.film` works with this; the rest of the house speaks of films, frames and
/// sound. Native memory is freed by `close`, and whatever was begun and not finished is removed.
@NullMarked
package studio.hardware.film.libav;

import org.jspecify.annotations.NullMarked;
