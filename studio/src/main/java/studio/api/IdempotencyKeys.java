package studio.api;

import java.util.LinkedHashMap;
import java.util.Map;

/// Remembers which wish came with which key, so that a key used for two different wishes is
/// noticed. The newest thousand are kept; older ones are forgotten.
final class IdempotencyKeys<W> {
  private static final int MOST = 1000;

  private final Map<String, W> wishes = new LinkedHashMap<>();

  /// @throws Refused INVALID when the key stood for another wish
  synchronized void claim(String key, W wish) {
    W earlier = wishes.putIfAbsent(key, wish);
    if (earlier != null && !earlier.equals(wish)) {
      throw new Refused(
          ProblemType.INVALID,
          "The Idempotency-Key \"%s\" already stands for a different request. Use a new key for a new request."
              .formatted(key));
    }
    if (wishes.size() > MOST) {
      wishes.remove(wishes.keySet().iterator().next());
    }
  }
}
