/// Portraits: a puppet alone before a sheet of light paper, holding still.
///
/// An [Attitude] is one of the twenty ways in which a character is drawn; [Attitudes] has them all.
/// A [Chance] is what is a little different each time: where it faces, how the paper is tinted, how
/// exactly a limb is held. [Composition] puts the figure into the picture, the [Studio] paints it.
@NullMarked
package studio.hardware.theatre.portrait;

import org.jspecify.annotations.NullMarked;
