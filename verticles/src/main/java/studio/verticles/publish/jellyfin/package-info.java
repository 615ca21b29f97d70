/// The media library as Jellyfin reads it: where files lie ([JellyfinFolder]), what the NFO files
/// say ([Nfo]), how files get there ([Publication]) and whether they are all there
/// ([Verification]).
///
/// Jellyfin watches its folders and takes in whatever appears, so nothing appears before it is
/// whole: every file is written under a hidden name, flushed, and renamed. What describes the
/// episode comes first, the film last. Publishing again changes nothing, not even a file's date.
///
/// Nothing here leaves the library's folder, whatever a title says and wherever a link points.
@NullMarked
package studio.verticles.publish.jellyfin;

import org.jspecify.annotations.NullMarked;
