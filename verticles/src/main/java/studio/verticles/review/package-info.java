/// Judges pictures and keeps what people decide about them. Machines look, one gate per project
/// says what a machine may decide, and whoever decides goes through the same command. [Reviews] is
/// what others may ask.
@NullMarked
package studio.verticles.review;

import org.jspecify.annotations.NullMarked;
