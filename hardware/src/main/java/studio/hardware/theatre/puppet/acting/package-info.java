/// The art of moving paper: a [Choreography] gathers, part by part, what several small acts
/// (breath, gaze, talk, walk, wind, and the feat a shot asks for) do over the shot, and writes it
/// down as behaviours of layers.
@NullMarked
package studio.hardware.theatre.puppet.acting;

import org.jspecify.annotations.NullMarked;
