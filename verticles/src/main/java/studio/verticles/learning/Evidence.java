package studio.verticles.learning;

import java.util.Optional;
import java.util.Set;
import studio.hardware.judge.Measures;
import studio.verticles.review.Category;

/// What speaks against a picture.
///
/// @param categories what whoever rejected it said
/// @param score of the judge, 0 to 1
/// @param solo whether a judge saw nobody else in it
/// @param measures absent for pictures that nobody measured
record Evidence(
    Set<Category> categories,
    Optional<Double> score,
    Optional<Boolean> solo,
    Optional<Measures> measures) {
  Evidence {
    categories = Set.copyOf(categories);
  }

  boolean says(Category category) {
    return categories.contains(category);
  }
}
