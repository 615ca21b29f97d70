/// Takes pictures out of other people's films. A [Survey] looks through a film once and measures
/// what it shows; [FrameChoice] picks the moments worth having, by numbers alone; [FramePick]
/// fetches them. [WebVideo] brings a film from the web with yt-dlp where that is installed.
///
/// Films come from anywhere: nothing of them is believed, a damaged one gives what can be read, and
/// none is ever held in memory.
@NullMarked
package studio.hardware.frames;

import org.jspecify.annotations.NullMarked;
