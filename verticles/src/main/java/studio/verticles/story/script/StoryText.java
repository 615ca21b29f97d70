package studio.verticles.story.script;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Turns bytes into clean text: finds the encoding, and brings line ends, blanks and invisible
/// characters into one form. A byte order mark is believed; without one the text is UTF-8, and if
/// it cannot be, Windows-1252 with a remark.
final class StoryText {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\n\t]]");

  private StoryText() {}

  static String decode(byte[] content, List<Remark> remarks) {
    String text = tidy(withEncoding(content, remarks));
    refuseGarbage(text);
    return CONTROLS.matcher(text).replaceAll("");
  }

  private static String withEncoding(byte[] content, List<Remark> remarks) {
    if (startsWith(content, 0xFF, 0xFE)) {
      return strict(content, StandardCharsets.UTF_16LE);
    }
    if (startsWith(content, 0xFE, 0xFF)) {
      return strict(content, StandardCharsets.UTF_16BE);
    }
    refuseZeros(content);
    try {
      return decoded(content, StandardCharsets.UTF_8);
    } catch (CharacterCodingException notUtf8) {
      if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
        throw damaged("UTF-8", notUtf8);
      }
      return cutOff(content, remarks).orElseGet(() -> windows(content, remarks, notUtf8));
    }
  }

  /// UTF-8 that ends in the middle of a letter and has other letters of its kind before.
  private static Optional<String> cutOff(byte[] content, List<Remark> remarks) {
    int end = content.length;
    while (end > 0 && (content[end - 1] & 0xC0) == 0x80) {
      end--;
    }
    boolean begun = end > 0 && (content[end - 1] & 0xC0) == 0xC0;
    if (!begun || content.length - end > 2) {
      return Optional.empty();
    }
    try {
      String whole = decoded(Arrays.copyOf(content, end - 1), StandardCharsets.UTF_8);
      if (whole.length() == end - 1) {
        return Optional.empty();
      }
      remarks.add(
          new Remark(
              0,
              Remark.Kind.GUESSED,
              "The text ends in the middle of a letter; look whether the file is complete."));
      return Optional.of(whole);
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  private static String windows(
      byte[] content, List<Remark> remarks, CharacterCodingException notUtf8) {
    long strange = 0;
    for (byte b : content) {
      strange += b < 0 ? 1 : 0;
    }
    // Text of a Western language has a few accents and quotes; a third of them is no such text.
    if (strange * 3 > content.length) {
      throw damaged("UTF-8", notUtf8);
    }
    remarks.add(
        new Remark(
            0,
            Remark.Kind.GUESSED,
            "The text is not UTF-8 and was read as Windows-1252; "
                + "save it as UTF-8 if letters look wrong."));
    return new String(content, WINDOWS);
  }

  private static String strict(byte[] content, Charset charset) {
    try {
      return decoded(content, charset);
    } catch (CharacterCodingException e) {
      throw damaged(charset.name(), e);
    }
  }

  private static String decoded(byte[] content, Charset charset) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(content))
        .toString();
  }

  private static UnreadableStory damaged(String charset, CharacterCodingException cause) {
    return new UnreadableStory(
        "The text is neither valid %s nor any other encoding that can be told apart. "
                .formatted(charset)
            + "Open it in an editor and save it as UTF-8.",
        cause);
  }

  private static void refuseZeros(byte[] content) {
    for (byte b : content) {
      if (b == 0) {
        throw new UnreadableStory(
            "The file is not text, or it is UTF-16 without a byte order mark. "
                + "Save the story as UTF-8 text.");
      }
    }
  }

  /// Control characters do not occur in text; a few may slip in from old word processors.
  private static void refuseGarbage(String text) {
    long controls =
        text.codePoints()
            .filter(c -> Character.isISOControl(c) && c != '\n' && c != '\t' || c == 0xFFFD)
            .count();
    if (controls * 100 > text.length()) {
      throw new UnreadableStory(
          "The file is not text: it is full of control characters. Save the story as UTF-8 text.");
    }
  }

  private static String tidy(String text) {
    return text.replace("\uFEFF", "")
        .replace("\u200B", "")
        .replace("\u00AD", "")
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace('\u2028', '\n')
        .replace('\u2029', '\n')
        .replace('\u0085', '\n')
        .replace('\f', '\n')
        .replace('\u000b', '\n')
        .replace('\u00A0', ' ')
        .replace('\u202F', ' ');
  }

  private static boolean startsWith(byte[] content, int... mark) {
    if (content.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((content[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
