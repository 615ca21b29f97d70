package studio.hardware.prompted;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import studio.hardware.brief.Performer;
import studio.hardware.brief.ShotBrief;

/// The likenesses of those who play in the shots that are being drawn now. Whoever has a shot drawn
/// lays them in first and takes them out afterwards; engines look them up from their own threads.
public final class PortraitBook implements Portraits {
  private final Map<String, Map<String, Portrait>> shots = new ConcurrentHashMap<>();

  /// @param cast by the names that performers have
  public void lay(String shot, Map<String, Portrait> cast) {
    shots.put(
        shot,
        cast.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    one -> key(one.getKey()), Map.Entry::getValue, (one, _) -> one)));
  }

  public void clear(String shot) {
    shots.remove(shot);
  }

  @Override
  public Portrait of(ShotBrief shot, Performer performer) {
    return shots
        .getOrDefault(shot.id(), Map.of())
        .getOrDefault(key(performer.name()), Portrait.NONE);
  }

  /// Scripts write names in capitals.
  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
