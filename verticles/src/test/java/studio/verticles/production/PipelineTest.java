package studio.verticles.production;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.hardware.brief.Quality;
import studio.verticles.production.Pipeline.SceneOutline;
import studio.verticles.production.Pipeline.ShotOutline;

class PipelineTest {
  private final EpisodeId episode = EpisodeId.create();
  private final ShotId first = ShotId.create();
  private final ShotId second = ShotId.create();
  private final SceneId scene = SceneId.create();
  private final List<Step> film = planned(false, false);

  private List<Step> planned(boolean goesOn, boolean fromPictures) {
    return Pipeline.forFilm(
        episode,
        List.of(
            new SceneOutline(
                scene,
                "scene 1",
                List.of(
                    new ShotOutline(first, 1, 60, false), new ShotOutline(second, 2, 96, goesOn)))),
        Quality.DRAFT,
        fromPictures);
  }

  @Test
  void aShotThatIsMadeFromAPictureWaitsForIt() {
    assertEquals(
        List.of(new Job.Speak(second), new Job.Draw(second)),
        step(planned(false, true), new Job.Film(second, Quality.DRAFT)).after());
  }

  @Test
  void aShotThatGoesOnBeginsWhereTheOneBeforeEnds() {
    assertEquals(
        List.of(new Job.Speak(second), new Job.Film(first, Quality.DRAFT)),
        step(planned(true, true), new Job.Film(second, Quality.DRAFT)).after());
  }

  @Test
  void titlesAreTheHousesOwnWork() {
    List<Step> credits =
        Pipeline.forPictures(
            List.of(SceneOutline.of(scene, 9, true, List.of(new ShotOutline(first, 1)))));
    assertEquals(Capability.CARD, credits.getFirst().needs());
    assertEquals(Capability.DRAW, step(new Job.Draw(first)).needs());
  }

  @Test
  void shotsAreAlikeByTheirSizeAndWholeSeconds() {
    assertEquals("854x480 3s", step(new Job.Film(first, Quality.DRAFT)).shape());
    assertEquals("854x480 4s", step(new Job.Film(second, Quality.DRAFT)).shape());
  }

  @Test
  void aShotIsSpokenBeforeItIsFilmed() {
    assertEquals(List.of(new Job.Speak(first)), step(new Job.Film(first, Quality.DRAFT)).after());
  }

  @Test
  void aSceneIsScoredWhenAllItsLinesAreSpoken() {
    assertEquals(
        List.of(new Job.Speak(first), new Job.Speak(second)), step(new Job.Score(scene)).after());
  }

  @Test
  void theFilmIsAssembledFromEveryReelMixAndPicture() {
    assertEquals(
        Set.of(
            new Job.Draw(first),
            new Job.Draw(second),
            new Job.Mix(scene),
            new Job.Join(scene, Quality.DRAFT)),
        Set.copyOf(step(new Job.Assemble(episode)).after()));
  }

  @Test
  void theLastStepIsToLookWhetherTheLibraryHasIt() {
    Set<Job> followed = new HashSet<>();
    film.forEach(step -> followed.addAll(step.after()));
    List<Job> last = film.stream().map(Step::job).filter(job -> !followed.contains(job)).toList();
    assertEquals(List.of(new Job.Verify(episode)), last);
  }

  @Test
  void everyStepComesAfterStepsThatAreThere() {
    Set<Job> earlier = new HashSet<>();
    for (Step step : film) {
      assertTrue(earlier.containsAll(step.after()), step::what);
      earlier.add(step.job());
    }
  }

  @Test
  void noTwoJobsMakeTheSameThing() {
    List<String> keys = new ArrayList<>(film.stream().map(step -> step.job().key()).toList());
    assertEquals(keys.size(), Set.copyOf(keys).size());
  }

  @Test
  void aJobSurvivesItsRow() {
    for (Step step : film) {
      assertEquals(step.job(), Json.read(Json.write(step.job()), Job.class));
    }
  }

  private Step step(Job job) {
    return step(film, job);
  }

  private static Step step(List<Step> plan, Job job) {
    return plan.stream().filter(step -> step.job().equals(job)).findFirst().orElseThrow();
  }
}
