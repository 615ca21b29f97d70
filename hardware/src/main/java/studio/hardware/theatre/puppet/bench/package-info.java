/// The workbench on which paper parts are cut: outlines ([Shapes], [Frame]), colours ([Pigment]),
/// what is glued and inked on a sheet ([Drawing]), a jointed [Part] and the whole [Figure] of them,
/// and the [Workbench] that paints parts into sprites. Everything is drawn in the figure's own
/// units: feet at (0, 0), y growing down, facing right.
@NullMarked
package studio.hardware.theatre.puppet.bench;

import org.jspecify.annotations.NullMarked;
