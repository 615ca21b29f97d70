/// The screen: turns the stage into pictures, straight into the three planes an encoder reads, with
/// no RGB picture in between. [Screen] is the way in. A sprite becomes a [Sheet] once
/// (premultiplied brightness, colour and alpha); each frame, the picture is cut into strips of
/// blocks, and each block is drawn from the nearest sheet that covers it whole, and only when
/// something in it moved.
@NullMarked
package studio.hardware.theatre.screen;

import org.jspecify.annotations.NullMarked;
