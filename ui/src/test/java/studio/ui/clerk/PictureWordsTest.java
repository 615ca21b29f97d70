package studio.ui.clerk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.ui.desk.PictureFilter;
import studio.ui.desk.PictureFilter.Opinion;
import studio.ui.desk.PictureFilter.Shelf;
import studio.ui.desk.Print;
import studio.ui.desk.Reason;
import studio.ui.desk.Ruling;
import studio.verticles.gallery.Gallery.Filter;
import studio.verticles.gallery.Gallery.Scored;
import studio.verticles.gallery.Gallery.Thumb;
import studio.verticles.gallery.Source;
import studio.verticles.gallery.Standing;
import studio.verticles.library.MediaPath;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;
import studio.verticles.review.Category;
import studio.verticles.review.GateSettings;

class PictureWordsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T23:30:00Z");
  private static final ProjectId PROJECT = ProjectId.create();

  private static Print print(Optional<Double> score, boolean solo, String who) {
    return PictureWords.print(
        new Thumb(
            PictureId.create(),
            PROJECT,
            Optional.empty(),
            who,
            "gen_mika.png",
            Source.DRAWN,
            new MediaPath("3f/thumb.jpg"),
            Standing.PENDING,
            score,
            Optional.of(solo),
            "",
            4,
            NOW.minus(Duration.ofMinutes(20))),
        GateSettings.USUAL,
        NOW.minus(ReviewClerk.FRESH));
  }

  @Test
  void theScoreTellsWhatTheJudgeWouldDo() {
    assertEquals(Opinion.GOOD, print(Optional.of(0.8), true, "Mika").opinion());
    assertEquals(Opinion.PERSON, print(Optional.of(0.79), true, "Mika").opinion());
    assertEquals(Opinion.PERSON, print(Optional.of(0.95), false, "Mika").opinion());
    assertEquals(Opinion.TROUBLE, print(Optional.of(0.39), true, "Mika").opinion());
    assertEquals(Opinion.NONE, print(Optional.empty(), true, "Mika").opinion());
  }

  @Test
  void aPictureOfNobodySaysSo() {
    Print print = print(Optional.empty(), true, "");
    assertEquals("Nobody yet", print.subject());
    assertEquals("/media/3f/thumb.jpg", print.thumb());
    assertEquals(true, print.isFresh());
  }

  @Test
  void aFilterAsksTheGalleryForScoresAndSources() {
    Filter filter =
        FilterWords.filter(
            new PictureFilter(
                Shelf.LIBRARY,
                Optional.of(PROJECT.toString()),
                Optional.of(PictureFilter.NOBODY),
                Set.of("video", "attic"),
                Optional.of("toy theatre"),
                Optional.of(Opinion.GOOD),
                true),
            GateSettings.USUAL,
            NOW);
    assertEquals(Optional.of(PROJECT), filter.project());
    assertEquals(true, filter.unclassified());
    assertEquals(Optional.<CharacterId>empty(), filter.character());
    assertEquals(Optional.of(Standing.APPROVED), filter.standing());
    assertEquals(Set.of(Source.VIDEO), filter.traits().sources());
    assertEquals(Optional.of(new Scored(0.8, 1)), filter.traits().scored());
    assertEquals(Optional.of(NOW), filter.traits().since());
  }

  @Test
  void everyReasonIsACategory() {
    assertEquals(
        new studio.verticles.review.Ruling.Reject(Set.of(Category.values()), "no"),
        PictureWords.ruling(new Ruling.Reject(Set.of(Reason.values()), "no")));
  }

  @Test
  void aForecastNamesWhomItConcerns() {
    assertEquals(
        List.of("2 of Mika", "1 of nobody yet"),
        Sweeper.parts(
            List.of(
                print(Optional.empty(), true, ""),
                print(Optional.empty(), true, "Mika"),
                print(Optional.empty(), true, "Mika"))));
  }
}
