package studio.verticles.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.verticles.drawing.Wish.Recipe;
import studio.verticles.learning.Lessons.Confidence;
import studio.verticles.learning.Lessons.DriftState;
import studio.verticles.learning.Lessons.Numbers;
import studio.verticles.learning.Lessons.RankedCheckpoint;
import studio.verticles.learning.Recommender.Sample;

class RecommenderTest {
  @Test
  void fourGoodPicturesSayNothing() {
    assertEquals(Optional.empty(), Recommender.middle(of(4, 30, "DDIM", 0.9)));
    assertEquals(Optional.empty(), Recommender.usual(of(4, 30, "DDIM", 0.9)));
  }

  @Test
  void confidenceGrowsAtTenAndTwentyFive() {
    assertEquals(
        List.of(
            Confidence.NONE,
            Confidence.LOW,
            Confidence.LOW,
            Confidence.MEDIUM,
            Confidence.MEDIUM,
            Confidence.HIGH),
        IntStream.of(4, 5, 9, 10, 24, 25).mapToObj(Recommender::confidence).toList());
  }

  @Test
  void oneTellsTheMiddleTheOtherTheUsual() {
    List<Sample> samples = new ArrayList<>(of(3, 20, "Euler", 0.7));
    samples.addAll(of(2, 30, "Euler", 0.7));
    samples.addAll(of(2, 50, "Euler", 0.7));
    assertEquals(30, Recommender.middle(samples).map(Numbers::steps).orElseThrow());
    assertEquals(20, Recommender.usual(samples).map(Numbers::steps).orElseThrow());
  }

  @Test
  void theBestSamplerNeedsThreeJudgedPictures() {
    List<Sample> samples = new ArrayList<>(of(3, 25, "Euler", 0.7));
    samples.addAll(of(2, 25, "DDIM", 0.99));
    assertEquals(Optional.of("Euler"), Recommender.bestSampler(samples));
    samples.addAll(of(1, 25, "DDIM", 0.6));
    assertEquals(Optional.of("DDIM"), Recommender.bestSampler(samples));
    assertEquals("DDIM", Recommender.middle(samples).map(Numbers::sampler).orElseThrow());
    samples.add(new Sample(recipe(25, "Euler"), Optional.empty()));
    assertEquals("Euler", Recommender.usual(samples).map(Numbers::sampler).orElseThrow());
  }

  @Test
  void theBestCheckpointNeedsThreePictures() {
    assertEquals(
        Optional.of("b"),
        Recommender.bestCheckpoint(
            List.of(ranked("a", 2, 0.95), ranked("b", 3, 0.8), ranked("c", 90, 0.7))));
    assertEquals(Optional.empty(), Recommender.bestCheckpoint(List.of(ranked("a", 2, 0.95))));
  }

  @Test
  void driftIsATenthWorseOrBadAltogether() {
    assertEquals(DriftState.TOO_FEW, DriftRules.state(4, 0.9, 0.1));
    assertEquals(DriftState.STEADY, DriftRules.state(5, 0.8, 0.7));
    assertEquals(DriftState.DRIFTING, DriftRules.state(5, 0.8, 0.69));
    assertEquals(DriftState.STEADY, DriftRules.state(5, 0.55, 0.55));
    assertEquals(DriftState.ALERT, DriftRules.state(5, 0.55, 0.54));
  }

  private static List<Sample> of(int times, int steps, String sampler, double score) {
    return IntStream.range(0, times)
        .mapToObj(_ -> new Sample(recipe(steps, sampler), Optional.of(score)))
        .toList();
  }

  private static Recipe recipe(int steps, String sampler) {
    return new Recipe(512, 768, steps, 7, sampler);
  }

  private static RankedCheckpoint ranked(String name, int pictures, double average) {
    return new RankedCheckpoint(name, pictures, 0, 0, Optional.of(average), Optional.empty());
  }
}
