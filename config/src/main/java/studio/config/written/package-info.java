/// The kinds of values that an operator writes as one piece of text, and how each is read: sizes,
/// times, addresses, commands, hours, slots. A value that cannot be read is a [NotAllowed] that
/// says what would be. Where a value may be left out, its text is empty and the record says so.
@NullMarked
package studio.config.written;

import org.jspecify.annotations.NullMarked;
