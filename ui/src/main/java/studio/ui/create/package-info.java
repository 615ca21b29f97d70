/// The room where the cast is drawn: choose somebody, perhaps a pose, and see the pictures come.
@NullMarked
package studio.ui.create;

import org.jspecify.annotations.NullMarked;
