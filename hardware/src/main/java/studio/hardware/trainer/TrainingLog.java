package studio.hardware.trainer;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Understands what training programs print: progress bars that paint over themselves (`steps:
/// 12%|█▏ | 24/200 [00:35<04:20, 1.48s/it, avr_loss=0.0912]`), and lines such as `epoch 3/20`. Bars
/// of other work (caching, loading, downloading) have other names or none.
final class TrainingLog {
  private static final Pattern BAR =
      Pattern.compile("^\\s*([^|%]*?):?\\s*\\d+%\\|[^|]*\\|\\s*(\\d+)/(\\d+) \\[");
  private static final Pattern EPOCH =
      Pattern.compile("\\bepoch:?\\s+(\\d+)\\s*/\\s*(\\d+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern LOSS =
      Pattern.compile("\\b(?:\\w*_)?loss\\s*[=:]\\s*(-?[0-9.]+(?:e[-+]?\\d+)?|nan|-?inf)");
  private static final int TAIL = 60;

  private final StringBuilder tail = new StringBuilder();
  private Advance now = Advance.NONE;
  private OptionalDouble best = OptionalDouble.empty();
  private long stepsInEpoch;

  /// Reads a line (or one coat of a bar); empty when it tells nothing new about the training.
  Optional<Advance> read(String line) {
    Advance before = now;
    Matcher bar = BAR.matcher(line);
    Matcher epoch = EPOCH.matcher(line);
    OptionalDouble loss = loss(line);
    if (bar.find()) {
      bar(bar.group(1), Long.parseLong(bar.group(2)), Long.parseLong(bar.group(3)), loss);
    } else {
      if (epoch.find()) {
        now =
            new Advance(
                (int) Math.min(Long.parseLong(epoch.group(1)), 1_000_000),
                (int) Math.min(Long.parseLong(epoch.group(2)), 1_000_000),
                now.step(),
                now.steps(),
                now.loss());
      }
      keep(line);
    }
    if (now.equals(before)) {
      return Optional.empty();
    }
    if (now.loss().isPresent() && Double.isFinite(now.loss().getAsDouble())) {
      double value = now.loss().getAsDouble();
      best = OptionalDouble.of(Math.min(best.orElse(value), value));
    }
    return Optional.of(now);
  }

  /// One program counts the steps of the whole training ("steps"), another those of an epoch
  /// ("step", under a bar of epochs), a third puts the likeness's name before its bar.
  private void bar(String label, long done, long all, OptionalDouble loss) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    OptionalDouble heard = loss.isPresent() ? loss : now.loss();
    if (name.equals("epoch") || name.equals("epochs")) {
      now =
          new Advance(
              (int) Math.min(done + 1, all), (int) all, now.step(), now.steps(), now.loss());
    } else if (name.equals("step")) {
      stepsInEpoch = all;
      long earlier = Math.max(0, now.epoch() - 1) * stepsInEpoch;
      now =
          new Advance(
              now.epoch(),
              now.epochs(),
              earlier + done,
              Math.max(1, now.epochs()) * stepsInEpoch,
              heard);
    } else if (name.equals("steps") || loss.isPresent()) {
      now = new Advance(now.epoch(), now.epochs(), done, all, heard);
    }
  }

  private static OptionalDouble loss(String line) {
    Matcher loss = LOSS.matcher(line.toLowerCase(Locale.ROOT));
    if (!loss.find()) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(
          switch (loss.group(1)) {
            case "nan", "inf", "-inf" -> Double.NaN;
            default -> Double.parseDouble(loss.group(1));
          });
    } catch (NumberFormatException e) {
      return OptionalDouble.empty(); // "loss: ..." in a sentence
    }
  }

  private void keep(String line) {
    String words = line.stripTrailing();
    if (!words.isEmpty()) {
      tail.append(words, 0, Math.min(words.length(), 400)).append('\n');
      if (tail.length() > TAIL * 400) {
        tail.delete(0, tail.length() - TAIL * 200);
      }
    }
  }

  Advance now() {
    return now;
  }

  OptionalDouble best() {
    return best;
  }

  /// The last lines that were no progress.
  String lastWords() {
    return tail.toString();
  }
}
