/// The first room: what is being made right now, on which lane, and what was finished last.
/// [TonightView] follows the house by push and updates its cards in place, so that nothing flickers
/// and the focus stays where it is.
@NullMarked
package studio.ui.tonight;

import org.jspecify.annotations.NullMarked;
