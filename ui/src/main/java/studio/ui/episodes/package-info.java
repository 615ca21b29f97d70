/// The third room: every finished episode as a poster ([EpisodesView]), and one of them to watch,
/// with subtitles and chapters, to publish, and to find on the disk ([EpisodeView]).
@NullMarked
package studio.ui.episodes;

import org.jspecify.annotations.NullMarked;
