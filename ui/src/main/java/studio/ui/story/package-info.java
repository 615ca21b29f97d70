/// The second room: bring a story ([NewStoryView]), see how the studio understood it and make its
/// episode ([StoryView]).
@NullMarked
package studio.ui.story;

import org.jspecify.annotations.NullMarked;
