package studio.hardware.film;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Subtitles ready to be shown: at most two rows of 42 columns at a time, one text at any moment.
///
/// A long line becomes several texts that share its time by their letters. Where two lines overlap,
/// the first gives way when it has been readable long enough; otherwise both stand together, each
/// behind a dash.
public record Subtitles(List<Shown> shown) {
  /// One text on the screen.
  ///
  /// @param speaker who says it, "" when nobody or several
  public record Shown(Duration start, Duration end, String speaker, List<String> rows) {
    public Shown {
      rows = List.copyOf(rows);
    }
  }

  static final int COLUMNS = 42;
  static final int ROWS = 2;

  /// Shorter than this nobody reads a text.
  private static final Duration READABLE = Duration.ofMillis(800);

  public Subtitles {
    shown = List.copyOf(shown);
  }

  /// Subtitles for `cues` in any order. Cues without a visible character are left out.
  public static Subtitles of(List<Cue> cues) {
    List<Shown> texts =
        cues.stream()
            .filter(cue -> !Rows.clean(cue.text()).isEmpty())
            .sorted(Comparator.comparing(Cue::start).thenComparing(Cue::end))
            .map(Subtitles::split)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Shown::start))
            .collect(Collectors.toCollection(ArrayList::new));
    return new Subtitles(oneAtATime(texts));
  }

  /// The file beside a film that most players read (SubRip).
  public String srt() {
    StringBuilder out = new StringBuilder();
    int number = 1;
    for (Shown text : shown) {
      out.append(number++).append('\n');
      out.append(time(text.start(), ',')).append(" --> ").append(time(text.end(), ','));
      out.append('\n');
      text.rows().forEach(row -> out.append(srtEscaped(row)).append('\n'));
      out.append('\n');
    }
    return out.toString();
  }

  /// What a browser reads (WebVTT), with the speakers named for whoever styles them.
  public String vtt() {
    StringBuilder out = new StringBuilder("WEBVTT\n\n");
    for (Shown text : shown) {
      out.append(time(text.start(), '.')).append(" --> ").append(time(text.end(), '.'));
      out.append('\n');
      String rows =
          text.rows().stream().map(Subtitles::vttEscaped).collect(Collectors.joining("\n"));
      String speaker = vttEscaped(Rows.clean(text.speaker()));
      out.append(speaker.isEmpty() ? rows : "<v " + speaker + ">" + rows + "</v>");
      out.append("\n\n");
    }
    return out.toString();
  }

  private static List<Shown> split(Cue cue) {
    List<String> rows = Rows.of(cue.text(), COLUMNS, ROWS);
    long letters = rows.stream().mapToInt(String::length).sum();
    List<Shown> texts = new ArrayList<>();
    long before = 0;
    for (int from = 0; from < rows.size(); from += ROWS) {
      List<String> part = rows.subList(from, Math.min(rows.size(), from + ROWS));
      long after = before + part.stream().mapToInt(String::length).sum();
      texts.add(new Shown(at(cue, before, letters), at(cue, after, letters), cue.speaker(), part));
      before = after;
    }
    return texts;
  }

  /// The moment of a cue when `part` of `all` letters are spoken.
  private static Duration at(Cue cue, long part, long all) {
    long millis = cue.end().minus(cue.start()).toMillis();
    return Duration.ofMillis(cue.start().toMillis() + millis * part / all);
  }

  private static List<Shown> oneAtATime(List<Shown> texts) {
    List<Shown> single = new ArrayList<>();
    for (Shown text : texts) {
      if (single.isEmpty() || single.getLast().end().compareTo(text.start()) <= 0) {
        single.add(text);
        continue;
      }
      Shown last = single.removeLast();
      if (text.start().minus(last.start()).compareTo(READABLE) >= 0) {
        single.add(new Shown(last.start(), text.start(), last.speaker(), last.rows()));
        single.add(text);
      } else {
        single.add(together(last, text));
      }
    }
    return single;
  }

  private static Shown together(Shown one, Shown other) {
    List<String> rows = new ArrayList<>();
    for (Shown text : List.of(one, other)) {
      String joined = String.join(" ", text.rows());
      rows.add(joined.startsWith("– ") ? joined : "– " + joined);
    }
    Duration end = one.end().compareTo(other.end()) > 0 ? one.end() : other.end();
    return new Shown(one.start(), end, "", rows);
  }

  private static String time(Duration time, char decimal) {
    return "%02d:%02d:%02d%c%03d"
        .formatted(
            time.toHours(),
            time.toMinutesPart(),
            time.toSecondsPart(),
            decimal,
            time.toMillisPart());
  }

  /// SubRip has no escapes: what players take for markup becomes its look-alike.
  private static String srtEscaped(String row) {
    return row.replace('<', '‹').replace("-->", "→").replace('>', '›').replace("{\\", "{ \\");
  }

  private static String vttEscaped(String row) {
    return row.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
