/// The stage: sheets of paper at different depths, what each of them does as time passes, and a
/// camera. A [Manifest] holds everything; the engine turns it and a frame number into a picture,
/// always the same one. Units are stage units: the stage is 1280 wide and 720 high, x grows to the
/// right, y grows down, whatever the size of the finished picture. Higher `z` is nearer to the
/// audience.
@NullMarked
package studio.hardware.theatre.stage;

import org.jspecify.annotations.NullMarked;
