/// The review room: pictures that wait for a person, and those that were approved. [ReviewView]
/// puts the page together; what a person does there is a [Sitting], which knows nothing of Vaadin:
/// it holds the [Reel] of prints, a window of a few hundred, however many there are. [Rulings]
/// decide at once in the page and let a [Hand] carry it out behind it. [Stroke] is the table of the
/// keys, [FilterAddress] the filter as it stands in the address. Zoom, swipe and scrolling live in
/// the browser (`rooms/review.js`).
@NullMarked
package studio.ui.review;

import org.jspecify.annotations.NullMarked;
