package studio.ui.clerk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.verticles.production.StoryId;
import studio.verticles.story.Stories.StoryOutline;
import studio.verticles.story.Stories.StorySummary;

class OutlineShelfTest {
  private static final StoryId FOX = StoryId.create();
  private final List<StoryId> read = new ArrayList<>();

  private StoryOutline outline(StoryId story) {
    read.add(story);
    return new StoryOutline(
        new StorySummary(
            story, "The Fox", "", "fox.txt", true, 0, 0, 0, Optional.empty(), Instant.EPOCH),
        "",
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void anOutlineIsReadOnceUntilItsStoryChanges() {
    OutlineShelf shelf = new OutlineShelf(this::outline);
    shelf.outline(FOX);
    shelf.outline(FOX);
    assertEquals(1, read.size());
    shelf.forget(FOX);
    shelf.outline(FOX);
    assertEquals(2, read.size());
  }

  @Test
  void whatChangedWhileItWasReadIsReadAgain() {
    OutlineShelf[] shelf = new OutlineShelf[1];
    shelf[0] =
        new OutlineShelf(story -> {
          shelf[0].forget(story);
          return outline(story);
        });
    shelf[0].outline(FOX);
    shelf[0].outline(FOX);
    assertEquals(2, read.size());
  }
}
