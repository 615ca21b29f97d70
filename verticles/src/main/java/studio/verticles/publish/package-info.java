/// The publishing department: episodes, from the wish for one to the proof that the library has it.
///
/// [Episodes] is the contract, [EpisodeVerticle] the actor, [EpisodeStore] its memory; `jellyfin`
/// knows how the media library wants its folders.
@NullMarked
package studio.verticles.publish;

import org.jspecify.annotations.NullMarked;
