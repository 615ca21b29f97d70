package studio.verticles.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.verticles.story.screenwriter.Screenplay;

class CardsTest {
  private static String creditOf(String credit) {
    var play = new Screenplay("The Fox", credit, "", List.of(), List.of(), List.of());
    return Cards.credits(play, 1).plan().card().orElseThrow().rows().getFirst();
  }

  @Test
  void theCreditIsTheAuthorsOwnWording() {
    assertEquals("Written by Jane Doe", creditOf("written by Jane Doe"));
    assertEquals("By Jane Doe", creditOf("by Jane Doe"));
  }

  @Test
  void withoutAnAuthorOnlyTheStudioIsNamed() {
    assertEquals("A Nightshift production", creditOf(""));
  }
}
