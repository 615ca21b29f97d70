package studio.hardware.theatre.puppet.acting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import studio.hardware.theatre.puppet.bench.Dice;
import studio.hardware.theatre.puppet.bench.Figure;
import studio.hardware.theatre.puppet.bench.Part;
import studio.hardware.theatre.puppet.bench.Role;
import studio.hardware.theatre.stage.Behavior;

/// What every part of a figure does during a shot, added up act by act and written down as
/// keyframes. Times in seconds; positions in the figure's units, x towards where it faces.
public final class Choreography {
  /// Samples a second; the keyframes between which lines run straight are left out.
  static final int RATE = 24;

  /// How far a keyframe may lie from the straight line before it must be kept (units, degrees).
  private static final double TOLERANCE = 0.12;

  enum Channel {
    X,
    Y,
    ROTATION,
    SCALE,
    OPACITY
  }

  private final Figure figure;
  private final Blocking blocking;
  private final int samples;
  private final Map<String, Map<Channel, double[]>> motions = new HashMap<>();
  private final Map<String, Behavior.Cels> cels = new HashMap<>();

  public Choreography(Figure figure, Blocking blocking) {
    this.figure = figure;
    this.blocking = blocking;
    this.samples = Math.max(2, (int) Math.ceil(blocking.seconds() * RATE) + 1);
  }

  /// How freely the legs move, 0..1: a narrow skirt holds them together.
  double stride() {
    return figure.has("kimono skirt") ? 0.5 : 1;
  }

  Figure figure() {
    return figure;
  }

  Blocking blocking() {
    return blocking;
  }

  double seconds() {
    return blocking.seconds();
  }

  /// Chances for one question, the same whenever this shot is played.
  RandomGenerator dice(String question) {
    return Dice.of(blocking.seed(), question);
  }

  void turn(Role role, DoubleUnaryOperator degrees) {
    each(role, Channel.ROTATION, degrees);
  }

  void shift(Role role, DoubleUnaryOperator x, DoubleUnaryOperator y) {
    each(role, Channel.X, x);
    each(role, Channel.Y, y);
  }

  /// `factor` multiplies.
  void scale(Role role, DoubleUnaryOperator factor) {
    each(role, Channel.SCALE, factor);
  }

  void opacity(Role role, DoubleUnaryOperator factor) {
    each(role, Channel.OPACITY, factor);
  }

  void move(Part part, Channel channel, DoubleUnaryOperator value) {
    boolean multiplies = channel == Channel.SCALE || channel == Channel.OPACITY;
    double[] track =
        motions
            .computeIfAbsent(part.name(), _ -> new EnumMap<>(Channel.class))
            .computeIfAbsent(
                channel,
                _ -> {
                  double[] fresh = new double[samples];
                  Arrays.fill(fresh, multiplies ? 1 : 0);
                  return fresh;
                });
    for (int i = 0; i < samples; i++) {
      double next = value.applyAsDouble((double) i / RATE);
      track[i] = multiplies ? track[i] * next : track[i] + next;
    }
  }

  /// The degrees by which parts of a role have been turned so far at a moment.
  double turned(Role role, double seconds) {
    int sample = Math.clamp(Math.round(seconds * RATE), 0, samples - 1);
    return parts(role).stream()
        .map(part -> motions.getOrDefault(part.name(), Map.of()).get(Channel.ROTATION))
        .mapToDouble(track -> track == null ? 0 : track[sample])
        .findFirst()
        .orElse(0);
  }

  List<Part> parts(Role role) {
    return figure.parts().stream().filter(part -> part.role() == role).toList();
  }

  void show(Role role, Behavior.Cels which) {
    parts(role).forEach(part -> cels.put(part.name(), which));
  }

  /// The behaviours of a part's layer.
  public List<Behavior> behaviors(Part part) {
    var behaviors = new ArrayList<Behavior>();
    var tracks = motions.getOrDefault(part.name(), Map.of());
    if (!tracks.isEmpty()) {
      behaviors.add(new Behavior.Path(keys(tracks)));
    }
    if (cels.containsKey(part.name())) {
      behaviors.add(cels.get(part.name()));
    }
    return behaviors;
  }

  private void each(Role role, Channel channel, DoubleUnaryOperator value) {
    parts(role).forEach(part -> move(part, channel, value));
  }

  private List<Behavior.Key> keys(Map<Channel, double[]> tracks) {
    var keys = new ArrayList<Behavior.Key>();
    int last = 0;
    keys.add(key(tracks, 0));
    while (last < samples - 1) {
      int next = last + 1;
      while (next < samples - 1 && next - last < 4 * RATE && isStraight(tracks, last, next + 1)) {
        next++;
      }
      keys.add(key(tracks, next));
      last = next;
    }
    return keys;
  }

  private static boolean isStraight(Map<Channel, double[]> tracks, int from, int to) {
    for (var track : tracks.entrySet()) {
      boolean fine = track.getKey() == Channel.SCALE || track.getKey() == Channel.OPACITY;
      double tolerance = fine ? TOLERANCE / 60 : TOLERANCE;
      double[] values = track.getValue();
      double step = (values[to] - values[from]) / (to - from);
      for (int i = from + 1; i < to; i++) {
        if (Math.abs(values[from] + step * (i - from) - values[i]) > tolerance) {
          return false;
        }
      }
    }
    return true;
  }

  private static Behavior.Key key(Map<Channel, double[]> tracks, int sample) {
    return new Behavior.Key(
        (double) sample / RATE,
        at(tracks, Channel.X, sample),
        at(tracks, Channel.Y, sample),
        at(tracks, Channel.SCALE, sample),
        at(tracks, Channel.ROTATION, sample),
        at(tracks, Channel.OPACITY, sample),
        true,
        false);
  }

  private static Optional<Double> at(Map<Channel, double[]> tracks, Channel channel, int sample) {
    double[] track = tracks.get(channel);
    return track == null ? Optional.empty() : Optional.of(track[sample]);
  }
}
