package studio.ui.episodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.button.Button;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.ui.desk.EpisodeCard;
import studio.ui.desk.EpisodeCard.Stage;
import studio.ui.desk.EpisodeDetail;
import studio.ui.desk.Papers;
import studio.ui.host.ViewTest;

class EpisodeViewsTest extends ViewTest {
  private void shelve(int number, boolean published) {
    desk.episodes.add(
        Papers.episode(
            number,
            published,
            _ -> Optional.empty(),
            "/media/3f/film.mp4",
            Optional.of("/media/3f/film.vtt")));
  }

  private String open(String id) {
    return words(navigate(EpisodeView.class, Map.of("episode", id)));
  }

  @Test
  void anEmptyWallSaysWhatWillHangThere() {
    assertTrue(words(navigate(EpisodesView.class)).contains("No episode hangs here yet"));
  }

  @Test
  void everyEpisodeHangsOnTheWall() {
    shelve(1, false);
    shelve(2, true);
    String wall = words(navigate(EpisodesView.class));
    assertTrue(wall.contains("2 episodes"), wall);
    assertTrue(wall.contains("Paper Boats") && wall.contains("In the library"), wall);
  }

  @Test
  void theFilmPlaysWithItsSubtitles() {
    shelve(1, false);
    open("e1");
    var video = find(Player.class).single().getElement();
    assertEquals("/media/3f/film.mp4", video.getChild(0).getAttribute("src"));
    assertEquals("/media/3f/film.vtt", video.getChild(1).getAttribute("src"));
    assertEquals("subtitles", video.getChild(1).getAttribute("kind"));
  }

  @Test
  void aFinishedEpisodeCanBePublished() {
    shelve(1, false);
    open("e1");
    test(find(Button.class).withText("Publish to the library").single()).click();
    assertEquals(List.of("publish e1"), desk.wishes);
  }

  @Test
  void aPublishedEpisodeSaysWhereItIs() {
    shelve(2, true);
    String said = open("e2");
    assertTrue(said.contains("In the library"), said);
    assertFalse(find(Button.class).withText("Publish to the library").exists());
  }

  @Test
  void aFailedEpisodeSaysWhyAndWhatNext() {
    desk.episodes.add(
        new EpisodeDetail(
            new EpisodeCard(
                "e9",
                "Nightshift",
                "S01E09",
                "Ash",
                Stage.FAILED,
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty()),
            "fox",
            Optional.of("The disk is full."),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Map.of(),
            Optional.empty()));
    String said = open("e9");
    assertTrue(said.contains("The disk is full."), said);
    assertTrue(said.contains("To its story"), said);
  }
}
