/// The toy theatre: films a shot with paper. [ToyTheatre] is the engine; it asks the [ShotDirector]
/// for a manifest and the screen for pictures.
///
/// The director looks through a lens first ([Lens]: what a shot type shows, from which angle), puts
/// the performers where that lens sees them as the shot type wants ([Staging] gives each a [Mark]),
/// then moves the camera ([Camerawork]) without ever leaving the set ([Bounds]). Sets come from
/// `theatre.set`, puppets from `theatre.puppet`, both made of `theatre.paper`; `theatre.stage` is
/// what moves, `theatre.screen` what is seen.
@NullMarked
package studio.hardware.theatre;

import org.jspecify.annotations.NullMarked;
