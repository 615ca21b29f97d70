package studio.verticles.drawing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// The twenty ways in which a character is drawn, so that a set of pictures shows all sides.
public final class PosePool {
  public static final List<Pose> ALL =
      List.of(
          pose("front", "standing upright, facing the viewer, whole figure", "full", "calm"),
          pose("three-quarter", "turned a quarter away, whole figure", "full", "friendly"),
          pose("profile", "side view, face in profile", "upper", "calm"),
          pose(
              "portrait", "portrait from the chest up, looking at the viewer", "upper", "friendly"),
          pose("whole-figure", "seen from head to toe, arms loose at the sides", "full", "neutral"),
          pose("close-up", "close-up of the face", "face", "tender"),
          pose("action", "leaping in mid-action, limbs spread", "full", "determined"),
          pose("sitting", "sitting down, legs in front", "full", "content"),
          pose("walking", "walking along, one foot ahead", "full", "cheerful"),
          pose(
              "arms-crossed", "arms crossed before the chest, from the waist up", "upper", "stern"),
          pose("over-shoulder", "looking back over the shoulder", "upper", "curious"),
          pose("leaning", "leaning to one side, weight on one leg", "full", "relaxed"),
          pose("hands-on-hips", "hands on the hips, chin up", "full", "proud"),
          pose("crouching", "crouched low, knees bent", "full", "wary"),
          pose("looking-up", "head raised, looking up, from the chest up", "upper", "amazed"),
          pose("looking-down", "head lowered, looking down, from the chest up", "upper", "sad"),
          pose("running", "running fast, body bent forward", "full", "excited"),
          pose("head-tilt", "head tilted to one side, close view", "face", "curious"),
          pose("dramatic", "dramatic low camera, arms thrown up", "full", "triumphant"),
          pose("from-behind", "seen from behind, face turned away", "full", "neutral"));

  private PosePool() {}

  private static Pose pose(String id, String words, String framing, String expression) {
    return new Pose(id, words, framing, expression);
  }

  public static Optional<Pose> called(String id) {
    return ALL.stream().filter(pose -> pose.id().equals(id)).findFirst();
  }

  /// As many poses as pictures: none twice before every one was had, in an order that `seed`
  /// shuffles. The same seed gives the same poses, and a longer list begins with the shorter.
  public static List<Pose> draw(int count, long seed) {
    RandomGenerator lot = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<Pose> drawn = new ArrayList<>();
    while (drawn.size() < count) {
      List<Pose> round = new ArrayList<>(ALL);
      Collections.shuffle(round, java.util.Random.from(lot));
      drawn.addAll(round);
    }
    return List.copyOf(drawn.subList(0, count));
  }
}
