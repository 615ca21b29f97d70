package studio.verticles.bus;

import java.time.Duration;

/// A question that one department answers. The address is `department.verb`, written once, where
/// the contract is; `patience` is how long an asker waits before the question counts as unanswered.
public record Endpoint<Q extends Record, A extends Record>(
    String address, Class<Q> question, Class<A> answer, Duration patience) {

  /// A question that is answered in well under a second.
  public static <Q extends Record, A extends Record> Endpoint<Q, A> quick(
      String address, Class<Q> question, Class<A> answer) {
    return new Endpoint<>(address, question, answer, Duration.ofSeconds(10));
  }

  /// Work that may take long; only lanes ask such questions, everybody else puts a row in the job
  /// table.
  public static <Q extends Record, A extends Record> Endpoint<Q, A> patient(
      String address, Class<Q> question, Class<A> answer) {
    return new Endpoint<>(address, question, answer, Duration.ofHours(12));
  }
}
