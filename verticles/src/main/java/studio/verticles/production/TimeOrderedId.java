package studio.verticles.production;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import studio.verticles.bus.Problem;

/// UUIDs of version 7 (RFC 9562): milliseconds since 1970, a counter within the millisecond
/// (section 6.2, method 1), then random bits, so that rows sort by age, also those of one process
/// that were made at the same moment.
public final class TimeOrderedId {
  private static final SecureRandom RANDOM = new SecureRandom();

  /// Milliseconds, and twelve bits of counter below them.
  private static final AtomicLong LAST = new AtomicLong();

  private TimeOrderedId() {}

  public static UUID next() {
    long tick = LAST.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() << 12));
    long high = (tick >>> 12 << 16) | 0x7000L | (tick & 0xfff);
    long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  static UUID parse(String text, String what) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw new Problem(
          Problem.Kind.NOT_FOUND,
          "There is no %s \"%s\". Take the id from the list of them.".formatted(what, text),
          notAnId);
    }
  }
}
