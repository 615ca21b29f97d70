package studio.verticles.story.script;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/// Knows files that hold stories for other programs, so that the refusal can say how to get the
/// text out of them.
final class Foreign {
  private static final String AS_TEXT =
      " Save or export it as Fountain, Final Draft (.fdx) or plain text.";

  /// First bytes of a file, in ISO 8859-1, and what to say about it.
  private static final Map<String, String> MAGIC =
      Map.ofEntries(
          Map.entry("%PDF", "This is a PDF, which holds pages and not text." + AS_TEXT),
          Map.entry("PK\u0003\u0004", "This is a zip or word processor file." + AS_TEXT),
          Map.entry("\u00d0\u00cf\u0011\u00e0", "This is an old word processor file." + AS_TEXT),
          Map.entry("{\\rtf", "This is rich text." + AS_TEXT),
          Map.entry("\u0089PNG", "This is a picture. Give a script or a tale as text."),
          Map.entry("\u00ff\u00d8\u00ff", "This is a picture. Give a script or a tale as text."),
          Map.entry("GIF8", "This is a picture. Give a script or a tale as text."),
          Map.entry(
              "\u001f\u008b", "This is a compressed file. Unpack it and give what is inside."),
          Map.entry("\u007fELF", "This is a program. Give a script or a tale as text."));

  private Foreign() {}

  static void refuse(byte[] content) {
    String start =
        new String(content, 0, Math.min(content.length, 256), StandardCharsets.ISO_8859_1);
    MAGIC.forEach((magic, sentence) -> {
      if (start.startsWith(magic)) {
        throw new UnreadableStory(sentence);
      }
    });
    String lower = start.stripLeading().toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
      throw new UnreadableStory("This is a web page." + AS_TEXT);
    }
  }
}
