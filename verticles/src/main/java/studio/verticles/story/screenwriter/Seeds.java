package studio.verticles.story.screenwriter;

/// Turns names into numbers that are always the same and spread well: FNV-1a over the text, then
/// the finishing mix of SplitMix64.
final class Seeds {
  private Seeds() {}

  static long of(long seed, String text) {
    long hash = 0xcbf29ce484222325L ^ seed;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return (hash ^ (hash >>> 31)) & Long.MAX_VALUE;
  }

  /// One of `count`, by a seed of its own.
  static int pick(long seed, String text, int count) {
    return (int) (of(seed, text) % count);
  }
}
