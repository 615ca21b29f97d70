/// The departments of the studio and the [House] that they stand in.
@NullMarked
package studio.verticles;

import org.jspecify.annotations.NullMarked;
