/// The clerk behind the desk: asks the departments over the bus and words their answers for people.
/// The only place of the pages that knows the departments' contracts.
@NullMarked
package studio.ui.clerk;

import org.jspecify.annotations.NullMarked;
