package studio.hardware.gemini;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;

/// A ledger in a text file, one line for each paid call: moment, model, tokens in, tokens out,
/// pictures, dollars. Lines are only ever added, and are on the disk before the call's answer is
/// used, so that no crash makes anything free.
public final class LedgerFile implements Ledger {
  /// A night is the studio's working day: it begins when the evening does.
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private final Path file;
  private final Clock clock;

  public LedgerFile(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  @Override
  public synchronized void write(Spent spent) {
    String line =
        "%s,%s,%d,%d,%d,%s%n"
            .formatted(
                clock.instant(),
                spent.model(),
                spent.promptTokens(),
                spent.answerTokens(),
                spent.images(),
                spent.cost().toPlainString());
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(
          file,
          line,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.DSYNC);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  @Override
  public BigDecimal spentTonight() {
    ZonedDateTime now = clock.instant().atZone(clock.getZone());
    ZonedDateTime evening = now.with(EVENING);
    return since(evening.isAfter(now) ? evening.minusDays(1) : evening);
  }

  @Override
  public BigDecimal spentThisMonth() {
    ZonedDateTime now = clock.instant().atZone(clock.getZone());
    return since(now.withDayOfMonth(1).with(LocalTime.MIN));
  }

  private synchronized BigDecimal since(ZonedDateTime begin) {
    if (!Files.exists(file)) {
      return BigDecimal.ZERO;
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(line -> line.split(",", -1))
          // The end of a line that a crash cut off.
          .filter(words -> words.length == 6)
          .filter(words -> !Instant.parse(words[0]).isBefore(begin.toInstant()))
          .map(words -> new BigDecimal(words[5]))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
