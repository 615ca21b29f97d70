package studio.verticles.publish.jellyfin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;

/// The NFO files, which tell Jellyfin what no file name can. `lockdata` keeps its online sources
/// from renaming a show that only exists here.
public final class Nfo {
  private Nfo() {}

  /// `tvshow.nfo`
  public static byte[] show(Series series) {
    return NfoDocument.write(
        "tvshow",
        xml -> {
          xml.line("title", series.title());
          xml.line("plot", series.plot());
          xml.line("year", Integer.toString(series.year()));
          series.genres().forEach(genre -> xml.line("genre", genre));
          xml.line("studio", series.studio());
          id(xml, series.id());
          xml.line("lockdata", "true");
        });
  }

  /// `season.nfo`
  public static byte[] season(int number) {
    return NfoDocument.write(
        "season",
        xml -> {
          xml.line("title", number == 0 ? "Specials" : "Season " + number);
          xml.line("seasonnumber", Integer.toString(number));
          xml.line("lockdata", "true");
        });
  }

  /// The `.nfo` beside an episode.
  public static byte[] episode(Series series, Episode episode) {
    return NfoDocument.write(
        "episodedetails",
        xml -> {
          xml.line("title", episode.title());
          xml.line("showtitle", series.title());
          xml.line("season", Integer.toString(episode.season()));
          xml.line("episode", Integer.toString(episode.number()));
          xml.line("plot", episode.plot());
          xml.line("aired", episode.aired().toString());
          xml.line("runtime", Long.toString(minutes(episode.length())));
          series.genres().forEach(genre -> xml.line("genre", genre));
          xml.line("studio", series.studio());
          actors(xml, episode.cast());
          id(xml, episode.id());
          xml.line("lockdata", "true");
        });
  }

  /// The text of a written NFO, for tests and for people.
  public static String text(byte[] nfo) {
    return new String(nfo, UTF_8);
  }

  private static void actors(NfoDocument xml, List<Episode.Role> cast) {
    for (int i = 0; i < cast.size(); i++) {
      Episode.Role role = cast.get(i);
      String order = Integer.toString(i);
      xml.block(
          "actor",
          () -> {
            xml.line("name", role.name());
            xml.line("role", role.character());
            xml.line("type", "Actor");
            xml.line("order", order);
          });
    }
  }

  private static void id(NfoDocument xml, String id) {
    xml.line("uniqueid", id, "type", "nightshift", "default", "true");
  }

  /// Rounded up: nothing lasts no time at all.
  private static long minutes(Duration length) {
    return Math.max(1, Math.ceilDiv(length.toSeconds(), 60));
  }
}
