package studio.hardware.picture;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What a picture file is by its first bytes; its name is not asked.
public enum PictureKind {
  JPEG("jpg"),
  PNG("png"),
  WEBP("webp"),
  GIF("gif"),
  BMP("bmp");

  /// How many bytes tell it.
  static final int TELLING = 512;

  private final String ending;

  PictureKind(String ending) {
    this.ending = ending;
  }

  /// As ImageIO calls it, and as files are usually called.
  public String ending() {
    return ending;
  }

  boolean isNamed(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return !name.contains(".")
        || name.endsWith("." + ending)
        || this == JPEG && name.matches(".*\\.(jpeg|jpe|jfif)")
        || name.matches(".*\\.(tmp|part|bin|upload)");
  }

  /// @param head the first bytes of the file, up to [#TELLING]
  /// @throws Unreadable with what it is instead
  static PictureKind of(byte[] head) throws Unreadable {
    if (head.length == 0) {
      throw new Unreadable("is empty. Save or send it again");
    }
    String letters = new String(head, StandardCharsets.ISO_8859_1);
    if (letters.startsWith("\u00ff\u00d8\u00ff")) {
      return JPEG;
    }
    if (letters.startsWith("\u0089PNG\r\n\u001a\n")) {
      return PNG;
    }
    if (letters.startsWith("GIF87a") || letters.startsWith("GIF89a")) {
      return GIF;
    }
    if (letters.startsWith("RIFF") && letters.startsWith("WEBP", 8)) {
      return WEBP;
    }
    if (letters.startsWith("BM") && head.length >= 26) {
      return BMP;
    }
    throw new Unreadable(
        "is %s. Save it as PNG, JPEG, WebP, GIF or BMP".formatted(instead(letters)));
  }

  private static String instead(String letters) {
    String text = letters.strip().toLowerCase(Locale.ROOT);
    if (text.contains("<svg")) {
      return "an SVG drawing, which is a program rather than a picture";
    }
    if (text.startsWith("<") || text.startsWith("\u00ef\u00bb\u00bf<")) {
      return "a page of text (HTML or XML) and not a picture";
    }
    if (letters.startsWith("ftyp", 4)) {
      return text.contains("heic") || text.contains("mif1") || text.contains("avif")
          ? "a HEIC or AVIF picture, which the studio does not read"
          : "a film and not a picture";
    }
    if (letters.startsWith("\u001aE\u00df\u00a3") || letters.startsWith("RIFF")) {
      return "a film or a sound and not a picture";
    }
    if (letters.startsWith("II*\0") || letters.startsWith("MM\0*")) {
      return "a TIFF picture, which the studio does not read";
    }
    if (letters.startsWith("8BPS")) {
      return "a Photoshop document, which the studio does not read";
    }
    return "not a picture that the studio knows";
  }
}
