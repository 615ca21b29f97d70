package studio.hardware.frames;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.Progress;

/// Fetches one video of the web with yt-dlp, which the operator installs.
///
/// The address is its own word behind `--`, so it is never an option; the program reads no settings
/// of its own, takes no playlist, writes only into the given folder, and ends with the time or the
/// room that it is given.
///
/// @param program yt-dlp itself
public record WebVideo(Path program, Limits limits) {
  private static final Pattern PERCENT = Pattern.compile("frac:\\s*([0-9.]+)%");
  private static final int LAST_WORDS = 5;

  public static final String HOW_TO_INSTALL =
      "Videos of the web need yt-dlp on this machine. Install it (pipx install yt-dlp, or your system's package), put it on the PATH and try again.";

  /// @param height of the picture, in pixels
  public record Limits(Duration time, long bytes, int height) {
    public static final Limits USUAL = new Limits(Duration.ofSeconds(600), 4L << 30, 1080);
  }

  /// Looks for it on a search path.
  public static Optional<WebVideo> on(String searchPath, Limits limits) {
    return Stream.of(searchPath.split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, "yt-dlp"))
        .filter(place -> Files.isRegularFile(place) && Files.isExecutable(place))
        .findFirst()
        .map(place -> new WebVideo(place, limits));
  }

  /// The same with less patience.
  WebVideo within(Duration time) {
    return new WebVideo(program, new Limits(time, limits.bytes(), limits.height()));
  }

  /// Fetches the video into an empty folder.
  ///
  /// @param address as [WebAddressCheck] let it pass
  /// @throws EngineFailure INVALID when there is no such video or it is too long or too large,
  ///   INFRASTRUCTURE when the program cannot be run
  public Path fetch(String address, Path folder, Progress progress) {
    Deque<String> lastWords = new ArrayDeque<>();
    Process process = start(address, folder);
    try {
      long deadline = System.nanoTime() + limits.time().toNanos();
      Thread listener = Thread.ofVirtual().name("yt-dlp").start(() -> listen(process, lastWords));
      while (!process.waitFor(250, TimeUnit.MILLISECONDS)) {
        progress.at(fraction(lastWords));
        if (System.nanoTime() > deadline) {
          throw new EngineFailure(
              Kind.INVALID,
              "The video did not come within %d minutes. Fetch it yourself and bring the file."
                  .formatted(limits.time().toMinutes()));
        }
        if (size(folder) > limits.bytes()) {
          throw tooLarge();
        }
      }
      listener.join(Duration.ofSeconds(5));
      return result(process.exitValue(), folder, lastWords);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new java.util.concurrent.CancellationException("The studio closes");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /// The whole command, each word for itself.
  List<String> command(String address) {
    String pictures =
        "bv*[height<=%1$d][ext=mp4]/b[height<=%1$d][ext=mp4]/bv*[height<=%1$d]/b[height<=%1$d]"
            .formatted(limits.height());
    return List.of(
        program.toString(),
        "--ignore-config",
        "--no-playlist",
        "--max-downloads",
        "1",
        "--match-filters",
        "!is_live",
        "--max-filesize",
        Long.toString(limits.bytes()),
        "--socket-timeout",
        "30",
        "--retries",
        "3",
        "--no-cache-dir",
        "--no-mtime",
        "--no-part",
        "--newline",
        "--progress-template",
        "download:frac:%(progress._percent_str)s",
        "--format",
        pictures,
        "--output",
        "video.%(ext)s",
        "--",
        address);
  }

  private Process start(String address, Path folder) {
    var builder = new ProcessBuilder(command(address)).directory(folder.toFile());
    builder.redirectErrorStream(true);
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("XDG_CONFIG_HOME", folder.toString());
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return process;
    } catch (IOException cannot) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "%s could not be started (%s). Look whether it runs by itself."
              .formatted(program, cannot.getMessage()),
          cannot);
    }
  }

  private static void listen(Process process, Deque<String> lastWords) {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        synchronized (lastWords) {
          lastWords.addLast(line.length() > 300 ? line.substring(0, 300) : line);
          if (lastWords.size() > LAST_WORDS) {
            lastWords.removeFirst();
          }
        }
      }
    } catch (IOException closed) {
      // The process was ended; whoever ended it says why.
      return;
    }
  }

  private static double fraction(Deque<String> lastWords) {
    synchronized (lastWords) {
      for (String line : lastWords.reversed()) {
        Matcher percent = PERCENT.matcher(line);
        if (percent.find()) {
          return Math.clamp(Double.parseDouble(percent.group(1)) / 100, 0, 1);
        }
      }
    }
    return 0;
  }

  private Path result(int exit, Path folder, Deque<String> lastWords) {
    try (Stream<Path> files = Files.list(folder)) {
      // With --max-downloads yt-dlp ends with 101 once it has what it was sent for.
      Optional<Path> video =
          files
              .filter(Files::isRegularFile)
              .filter(file -> file.getFileName().toString().startsWith("video."))
              .findFirst();
      if (video.isPresent() && (exit == 0 || exit == 101)) {
        if (Files.size(video.get()) > limits.bytes()) {
          throw tooLarge();
        }
        return video.get();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder %s could not be read".formatted(folder), e);
    }
    String words;
    synchronized (lastWords) {
      words = String.join(" ", lastWords);
    }
    throw new EngineFailure(
        Kind.INVALID,
        "yt-dlp brought no video (it ended with %d): %s Look whether the address plays in a browser, or update yt-dlp."
            .formatted(exit, words.isBlank() ? "it said nothing." : words));
  }

  private EngineFailure tooLarge() {
    return new EngineFailure(
        Kind.INVALID,
        "The video is larger than %d GB. Fetch a smaller one yourself and bring the file."
            .formatted(limits.bytes() >> 30));
  }

  private static long size(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException gone) {
      return 0;
    }
  }
}
