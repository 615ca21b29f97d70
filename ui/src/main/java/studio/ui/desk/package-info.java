/// What the views see of the house. A view asks the [Desk] and shows the records it answers with;
/// it never meets a store, an actor or the bus. Every question is answered in well under a second;
/// what takes longer is started here and watched through [Desk#watch].
@NullMarked
package studio.ui.desk;

import org.jspecify.annotations.NullMarked;
