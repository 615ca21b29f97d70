/// An hour of load: many short jobs, lanes of both kinds, and everything that can go wrong.
@NullMarked
package studio.bench.load;

import org.jspecify.annotations.NullMarked;
