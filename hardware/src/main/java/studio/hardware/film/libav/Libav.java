package studio.hardware.film.libav;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avfilter;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// The native libraries: loaded once, silenced, and their error numbers turned into sentences.
///
/// libavdevice is left out on purpose; it needs sound and window system libraries that a bare
/// machine does not have.
public final class Libav {
  private static final Logger log = LoggerFactory.getLogger(Libav.class);

  /// No more input is needed or available right now.
  public static final int AGAIN;

  public static final int END;

  private static final int NO_SUCH_FILE = -2;
  private static final int NO_MEMORY = -12;
  private static final int NOT_ALLOWED = -13;
  private static final int NO_SPACE = -28;
  private static final int READ_ONLY = -30;

  /// What libav last complained about on this thread; says more than the error number.
  private static final ThreadLocal<String> lastWords = ThreadLocal.withInitial(() -> "");

  /// Kept reachable for as long as libav may call it.
  private static final LogCallback listener =
      new LogCallback() {
        @Override
        public void call(int level, BytePointer message) {
          String text = message.getString(UTF_8).strip().replace('\n', ' ');
          log.debug("libav: {}", text);
          if (level <= avutil.AV_LOG_ERROR) {
            lastWords.set(text);
          }
        }
      };

  static {
    // The limit counts shared memory of every library in the process and then refuses to allocate.
    if (System.getProperty("org.bytedeco.javacpp.maxPhysicalBytes") == null) {
      System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
    }
    try {
      for (Class<?> preset :
          new Class<?>[] {
            avutil.class,
            swresample.class,
            swscale.class,
            avcodec.class,
            avformat.class,
            avfilter.class
          }) {
        Loader.load(preset);
      }
    } catch (UnsatisfiedLinkError e) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "The film libraries (libav) could not be loaded: "
              + e.getMessage()
              + ". Run `./nightshift doctor`; it says what this machine lacks.",
          e);
    }
    AGAIN = org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN();
    END = avutil.AVERROR_EOF;
    avutil.av_log_set_level(avutil.AV_LOG_WARNING);
    // A caller's PointerScope, open while this class loads, must not free it.
    listener.retainReference();
    avutil.setLogCallback(listener);
  }

  private Libav() {}

  /// Makes sure that everything is loaded.
  public static void load() {
    // The class initialiser does it.
  }

  /// Passes `code` on, or fails with what we were `doing` ("writing clip.mp4") and why.
  public static int check(int code, String doing) {
    if (code >= 0) {
      lastWords.remove();
      return code;
    }
    throw failure(code, doing);
  }

  private static EngineFailure failure(int code, String doing) {
    String words = lastWords.get();
    lastWords.remove();
    String why = text(code) + (words.isEmpty() ? "" : " (" + words + ")");
    return switch (code) {
      case NO_SPACE ->
          new EngineFailure(
              Kind.INFRASTRUCTURE,
              "The disk is full while "
                  + doing
                  + ". Free some space or choose another folder, then try again.");
      case NOT_ALLOWED, READ_ONLY ->
          new EngineFailure(
              Kind.INFRASTRUCTURE,
              "Not allowed while " + doing + ". Make the folder writable, or choose another one.");
      case NO_SUCH_FILE ->
          new EngineFailure(
              Kind.INFRASTRUCTURE,
              "No such file or folder while " + doing + ". Check that the path exists.");
      case NO_MEMORY ->
          new EngineFailure(
              Kind.OUT_OF_MEMORY,
              "Out of memory while " + doing + ". Run fewer lanes or choose a lower quality.");
      default ->
          new EngineFailure(
              code == avutil.AVERROR_INVALIDDATA ? Kind.INVALID : Kind.INFRASTRUCTURE,
              "Failed while " + doing + ": " + why);
    };
  }

  private static String text(int code) {
    byte[] buffer = new byte[128];
    avutil.av_strerror(code, buffer, buffer.length);
    int end = 0;
    while (end < buffer.length && buffer[end] != 0) {
      end++;
    }
    return new String(buffer, 0, end, UTF_8);
  }

  /// A path as libav takes it: never mistaken for a protocol or an option. The caller closes it.
  public static BytePointer url(Path path) {
    return new BytePointer("file:" + path.toAbsolutePath(), UTF_8);
  }

  /// Adds an option or a tag; the values are copied.
  public static void put(AVDictionary dictionary, String key, String value) {
    try (BytePointer k = new BytePointer(key, UTF_8);
        BytePointer v = new BytePointer(value, UTF_8)) {
      check(avutil.av_dict_set(dictionary, k, v, 0), "setting " + key);
    }
  }
}
