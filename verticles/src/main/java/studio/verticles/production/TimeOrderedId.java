package studio.verticles.production;

import java.security.SecureRandom;
import java.util.UUID;
import studio.verticles.bus.Problem;

/// UUIDs of version 7 (RFC 9562): milliseconds since 1970, then random bits, so that rows sort by
/// age.
public final class TimeOrderedId {
  private static final SecureRandom RANDOM = new SecureRandom();

  private TimeOrderedId() {}

  public static UUID next() {
    long time = System.currentTimeMillis();
    long high = (time << 16) | 0x7000L | RANDOM.nextInt(0x1000);
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
