package studio.ui.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a person may ask and wish about cards, lanes and the queue. Every method may throw
/// [Refusal].
public interface HardwareDesk {
  Hardware look();

  /// Lets the lane take jobs again.
  void open(String lane);

  /// The lane finishes what it runs and takes nothing new.
  void drain(String lane);

  /// Stops the lane at once; its work goes back to the queue.
  ///
  /// @param howLong until it opens by itself; absent until somebody opens it
  void pause(String lane, String reason, Optional<Duration> howLong);

  /// What waits, as far as a page can hold it.
  Queue queue();

  void putFirst(String job);

  void putLast(String job);

  /// Stops a job and what depends on it.
  void stop(String job);

  /// Why what ran where; newest first.
  List<Decision> decisions();
}
