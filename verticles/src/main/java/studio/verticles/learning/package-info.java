/// Learns from decisions: negatives, corrections with lineage, recommendations, drift, ranking.
/// [Lessons] is what others may ask.
@NullMarked
package studio.verticles.learning;

import org.jspecify.annotations.NullMarked;
