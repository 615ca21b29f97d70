/// A program that prints and writes what a trainer of likenesses does, and learns nothing. It is a
/// process of its own; a test tells it what to do with its arguments, and holds it with files.
@NullMarked
package studio.rehearsal.trainer;

import org.jspecify.annotations.NullMarked;
