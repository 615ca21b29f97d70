package studio.verticles.night;

import java.time.Duration;

/// What no actor passes, whatever happens and in whichever order.
///
/// @param batch most pictures at a stroke
/// @param pending with so many waiting for a decision nothing more is drawn
/// @param perDay most pictures of a character on one day (UTC)
/// @param rejects after so many rejections in a row a person has to look
/// @param atOnce most characters of the studio that are drawn at once
/// @param cooldown least time between two batches of a character
/// @param barren least time after a batch of which no picture came
public record Limits(
    int batch,
    int pending,
    int perDay,
    int rejects,
    int atOnce,
    Duration cooldown,
    Duration barren) {
  public static final Limits STUDIO =
      new Limits(3, 3, 10, 5, 2, Duration.ofSeconds(60), Duration.ofMinutes(30));
}
