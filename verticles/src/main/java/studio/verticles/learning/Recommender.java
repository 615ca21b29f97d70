package studio.verticles.learning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import studio.verticles.drawing.Wish.Recipe;
import studio.verticles.learning.Lessons.Confidence;
import studio.verticles.learning.Lessons.Numbers;
import studio.verticles.learning.Lessons.RankedCheckpoint;

/// What good pictures have in common.
final class Recommender {
  /// With fewer nothing can be said.
  static final int LEAST = 5;

  private static final int LEAST_OF_A_KIND = 3;
  private static final int MEDIUM = 10;
  private static final int HIGH = 25;

  private Recommender() {}

  /// A good picture.
  ///
  /// @param score of the judge; absent where only a person said that it is good
  record Sample(Recipe recipe, Optional<Double> score) {}

  static Confidence confidence(int samples) {
    if (samples < LEAST) {
      return Confidence.NONE;
    }
    if (samples < MEDIUM) {
      return Confidence.LOW;
    }
    return samples < HIGH ? Confidence.MEDIUM : Confidence.HIGH;
  }

  /// Medians; of the samplers the one with the best mean score, or the most frequent.
  static Optional<Numbers> middle(List<Sample> samples) {
    if (samples.size() < LEAST) {
      return Optional.empty();
    }
    return Optional.of(
        new Numbers(
            (int) Math.round(median(samples, Recipe::width)),
            (int) Math.round(median(samples, Recipe::height)),
            (int) Math.round(median(samples, Recipe::steps)),
            median(samples, Recipe::cfg),
            bestSampler(samples).orElse(mode(samples, Recipe::sampler))));
  }

  static Optional<Numbers> usual(List<Sample> samples) {
    if (samples.size() < LEAST) {
      return Optional.empty();
    }
    return Optional.of(
        new Numbers(
            mode(samples, Recipe::width),
            mode(samples, Recipe::height),
            mode(samples, Recipe::steps),
            mode(samples, Recipe::cfg),
            mode(samples, Recipe::sampler)));
  }

  /// By mean score, among those with at least three judged pictures.
  static Optional<String> bestSampler(List<Sample> samples) {
    return samples.stream()
        .filter(sample -> sample.score().isPresent())
        .collect(Collectors.groupingBy(sample -> sample.recipe().sampler()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue().size() >= LEAST_OF_A_KIND)
        .max(
            Comparator.<Map.Entry<String, List<Sample>>>comparingDouble(
                    entry -> mean(entry.getValue()))
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  /// @param ranking the best first
  static Optional<String> bestCheckpoint(List<RankedCheckpoint> ranking) {
    return ranking.stream()
        .filter(checkpoint -> checkpoint.pictures() >= LEAST_OF_A_KIND)
        .filter(
            checkpoint -> checkpoint.average().isPresent() || checkpoint.approvalRate().isPresent())
        .map(RankedCheckpoint::checkpoint)
        .findFirst();
  }

  private static double mean(List<Sample> samples) {
    return samples.stream()
        .flatMap(sample -> sample.score().stream())
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(0);
  }

  private static double median(List<Sample> samples, Function<Recipe, Number> of) {
    double[] sorted =
        samples.stream()
            .mapToDouble(one -> of.apply(one.recipe()).doubleValue())
            .sorted()
            .toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /// The most frequent; of as many, the smallest.
  private static <T extends Comparable<T>> T mode(List<Sample> samples, Function<Recipe, T> of) {
    return samples.stream()
        .collect(Collectors.groupingBy(sample -> of.apply(sample.recipe()), Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Map.Entry.<T, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }
}
