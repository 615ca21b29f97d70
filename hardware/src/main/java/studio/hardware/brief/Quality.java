package studio.hardware.brief;

/// How much time a picture may cost. All qualities run at 24 frames a second, the rate of film.
public enum Quality {
  DRAFT(new VideoFormat(854, 480, 24)),
  STANDARD(new VideoFormat(1280, 720, 24)),
  HIGH(new VideoFormat(1920, 1080, 24));

  private final VideoFormat format;

  Quality(VideoFormat format) {
    this.format = format;
  }

  public VideoFormat format() {
    return format;
  }

  /// The coarsest quality with at least as many lines as `format`; the finest when none has.
  public static Quality of(VideoFormat format) {
    for (Quality quality : values()) {
      if (format.height() <= quality.format.height()) {
        return quality;
      }
    }
    return HIGH;
  }
}
