/// The front door of the program: [Main], and what an operator can ask of it.
@NullMarked
package studio;

import org.jspecify.annotations.NullMarked;
