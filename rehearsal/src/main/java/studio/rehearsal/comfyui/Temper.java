package studio.rehearsal.comfyui;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// How this server is just now: its age, its card, and what it was told to do wrong.
final class Temper {
  private static final long GIGABYTE = 1L << 30;

  /// What the next prompts are to come to.
  final Queue<Cue> cues = new ConcurrentLinkedQueue<>();

  /// What the next requests to a path are answered with, whatever they ask.
  final Map<String, Queue<Told>> told = new ConcurrentHashMap<>();

  /// How long a node of a class takes; at once when nothing is said.
  final Map<String, Duration> takes = new ConcurrentHashMap<>();

  /// Paths whose next answer is lost on the way, with the request taken or before it is.
  final Queue<String> lostAnswers = new ConcurrentLinkedQueue<>();

  final Queue<String> lostRequests = new ConcurrentLinkedQueue<>();

  volatile String version = "0.3.64";
  volatile boolean oldInterrupt;
  volatile boolean newNames;
  volatile boolean strictIds;
  volatile boolean ownIds;
  volatile boolean backslashes;
  volatile boolean newCombos;
  volatile boolean previews = true;
  volatile boolean oldPreviews;
  volatile boolean frozen;
  volatile boolean wrapped;
  volatile boolean secondDevice;
  volatile Duration slow = Duration.ZERO;
  volatile long maxBody = 100L << 20;
  volatile int picturePreviewBytes;
  volatile long cardMemory = 12 * GIGABYTE;
  volatile long held;

  /// What a prompt loads and leaves there; nothing is changed when zero.
  volatile long loads;

  volatile String deviceType = "cuda";

  /// How many looks at its memory pass before it lets go; never when negative.
  volatile int letsGoAfter;

  final AtomicInteger looksUntilFree = new AtomicInteger(Integer.MIN_VALUE);

  /// After how many bytes the next transfers of a file break.
  final Queue<Integer> breaks = new ConcurrentLinkedQueue<>();

  /// What VHS_VideoCombine and its like give away instead of the house clip.
  volatile Optional<byte[]> film = Optional.empty();

  record Told(int status, String text) {}

  Optional<Told> next(String path) {
    return Optional.ofNullable(told.get(path)).map(Queue::poll);
  }
}
