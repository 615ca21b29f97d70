/// The craft of paper: what sets and puppets are cut from.
///
/// A [Sheet] is a canvas in stage units that becomes a sprite. A [CutOut] is one piece of paper
/// glued onto it: a shape cut by a slightly unsteady hand ([HandCut]) from a [Stock] with its own
/// [Grain], coloured flat or with a wash, perhaps with a [Print] on it, with a lit and a dark edge
/// and a soft [Shadow] on whatever lies below. A [Crayon] draws the details. The [Lamp] of a sheet
/// says from where its edges are lit. [Tint] mixes colours and a [Palette] grades them for the
/// hour, the weather and the mood, so that everything on a stage belongs together.
///
/// Everything is deterministic: equal shapes, colours and seeds give equal pixels.
@NullMarked
package studio.hardware.theatre.paper;

import org.jspecify.annotations.NullMarked;
