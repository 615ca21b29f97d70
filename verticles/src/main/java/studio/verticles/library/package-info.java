/// The media library: every finished picture, sound and clip, named by what is in it.
@NullMarked
package studio.verticles.library;

import org.jspecify.annotations.NullMarked;
