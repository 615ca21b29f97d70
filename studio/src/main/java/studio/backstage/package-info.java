/// From settings to engines: which servers there are, on which card each lives, and what each does
/// for the house. [Backstage] is where `produce`, `serve` and `doctor` begin.
@NullMarked
package studio.backstage;

import org.jspecify.annotations.NullMarked;
