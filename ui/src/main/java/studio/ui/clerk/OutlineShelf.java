package studio.ui.clerk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import studio.verticles.production.StoryId;
import studio.verticles.story.Stories.StoryOutline;

/// Keeps the outlines that were read last until their story changes, since a running production
/// looks at the same one several times a second.
final class OutlineShelf {
  private static final int MOST = 16;

  private final Function<StoryId, StoryOutline> read;
  private final Map<StoryId, StoryOutline> kept = new LinkedHashMap<>();
  private long changes;

  OutlineShelf(Function<StoryId, StoryOutline> read) {
    this.read = read;
  }

  StoryOutline outline(StoryId story) {
    long before;
    synchronized (this) {
      StoryOutline found = kept.get(story);
      if (found != null) {
        return found;
      }
      before = changes;
    }
    StoryOutline fresh = read.apply(story);
    keep(story, fresh, before);
    return fresh;
  }

  private synchronized void keep(StoryId story, StoryOutline fresh, long before) {
    // What changed while it was read may be missing from it.
    if (changes == before) {
      kept.put(story, fresh);
      if (kept.size() > MOST) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
  }

  synchronized void forget(StoryId story) {
    changes++;
    kept.remove(story);
  }
}
