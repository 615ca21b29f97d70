package studio.verticles.publish;

import io.vertx.core.AbstractVerticle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.Progress;
import studio.hardware.film.EpisodeMux;
import studio.hardware.film.EpisodeParts;
import studio.hardware.film.FilmProbe;
import studio.hardware.film.Still;
import studio.hardware.film.Subtitles;
import studio.hardware.sound.Master;
import studio.verticles.Floor;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.library.MediaLibrary;
import studio.verticles.library.MediaPath;
import studio.verticles.production.EpisodeId;
import studio.verticles.production.EpisodeStage;
import studio.verticles.production.Job;
import studio.verticles.production.JobStore;
import studio.verticles.production.Outcome;
import studio.verticles.production.Productions;
import studio.verticles.production.ProgressBoard;
import studio.verticles.production.Ticket;
import studio.verticles.production.WorkOrder;
import studio.verticles.production.Workshop;
import studio.verticles.publish.ReleaseStore.Assembled;
import studio.verticles.publish.ReleaseStore.Dossier;
import studio.verticles.publish.ReleaseStore.FinishedScene;
import studio.verticles.publish.ReleaseStore.Keyframe;
import studio.verticles.publish.jellyfin.Episode;
import studio.verticles.publish.jellyfin.Publication;
import studio.verticles.publish.jellyfin.Publication.Published;
import studio.verticles.publish.jellyfin.Release;
import studio.verticles.publish.jellyfin.Series;
import studio.verticles.publish.jellyfin.Verification;

/// Makes the finished film, puts it into the library and looks whether it is really there.
public final class ReleaseVerticle extends AbstractVerticle {
  private final Bus bus;
  private final JobStore jobs;
  private final ProgressBoard board;
  private final Workshop workshop;
  private final MediaLibrary media;
  private final String language;
  private final Clock clock;
  private final ReleaseStore releases;

  /// @param language of voices and subtitles, as ISO 639-2 ("eng")
  public ReleaseVerticle(Floor floor, String language) {
    this.bus = floor.bus();
    this.jobs = floor.jobs();
    this.board = floor.board();
    this.workshop = floor.workshop();
    this.media = floor.media();
    this.language = language;
    this.clock = floor.clock();
    this.releases = new ReleaseStore(floor.database());
  }

  @Override
  public void start() {
    bus.answer(Episodes.ASSEMBLE, this::assemble);
    bus.answer(Episodes.PUBLISH, this::publish);
    bus.answer(Episodes.VERIFY, this::verify);
  }

  private Outcome assemble(WorkOrder order) {
    EpisodeId episode = ((Job.Assemble) order.job()).episode();
    Dossier dossier = releases.dossier(episode);
    List<FinishedScene> scenes = releases.scenes(episode);
    Subtitles subtitles =
        Subtitles.of(EpisodeCut.cues(scenes, releases.lines(episode), dossier.quality().format()));
    Keyframe face = faceOf(releases.keyframes(episode));
    Assembled made = workshop.run(() -> make(order.ticket(), dossier, scenes, subtitles, face));
    jobs.finish(
        order.ticket(),
        made.facts(),
        transaction -> releases.assembled(transaction, episode, made));
    tell(episode, EpisodeStage.ASSEMBLED);
    return new Outcome(made.facts());
  }

  private Assembled make(
      Ticket ticket,
      Dossier dossier,
      List<FinishedScene> scenes,
      Subtitles subtitles,
      Keyframe face)
      throws IOException {
    Progress progress = board.of(ticket);
    VideoFormat format = dossier.quality().format();
    Path track = media.bench(ticket, "master", "wav");
    Master.Mastered sound =
        Master.join(
            scenes.stream()
                .map(scene ->
                    new Master.Part(media.file(scene.mix()), format.lengthOf(scene.frames())))
                .toList(),
            track,
            fraction -> progress.at(fraction * 0.4));
    Path film = media.bench(ticket, "film", "mp4");
    var parts =
        new EpisodeParts(
            dossier.title(),
            scenes.stream()
                .map(scene -> new EpisodeParts.Scene(scene.heading(), media.file(scene.reel())))
                .toList(),
            Optional.of(track),
            subtitles,
            language,
            format,
            dossier.quality());
    EpisodeMux.Episode muxed =
        EpisodeMux.mux(parts, film, fraction -> progress.at(0.4 + fraction * 0.6));
    Files.delete(track);
    String facts =
        "%s, %.1f LUFS, peak %.1f dBTP"
            .formatted(factsOf(film), sound.loudness(), sound.truePeak());
    long bytes = Files.size(film);
    BufferedImage picture = ImageIO.read(media.file(face.picture()).toFile());
    return new Assembled(
        media.keep(film),
        bytes,
        Math.toIntExact(muxed.frames()),
        facts,
        keepText(ticket, "captions", "vtt", subtitles.vtt()),
        keepText(ticket, "subtitles", "srt", subtitles.srt()),
        keepPicture(ticket, "poster", Artwork.poster(picture, dossier.title())),
        keepPicture(ticket, "backdrop", Artwork.scaled(picture, picture.getWidth())),
        keepPicture(ticket, "thumb", Artwork.scaled(picture, Artwork.THUMB_WIDTH)));
  }

  private static String factsOf(Path film) {
    var facts = FilmProbe.probe(film);
    return "%s %dx%d, %.0f frames/s, %s"
        .formatted(
            facts.picture().codec(),
            facts.picture().width(),
            facts.picture().height(),
            facts.picture().framesPerSecond(),
            facts.sound().map(found -> found.codec()).orElse("silent"));
  }

  /// A poster lives from a face: somebody alone and near, else some people near, else anybody; the
  /// earliest of those.
  private static Keyframe faceOf(List<Keyframe> keyframes) {
    return keyframes.stream()
        .min(Comparator.comparingInt(ReleaseVerticle::distance))
        .orElseThrow(
            () -> Problem.invalid("The episode has no pictures. Produce it again to draw them."));
  }

  private static int distance(Keyframe keyframe) {
    if (keyframe.isCard() || keyframe.performers() == 0) {
      return keyframe.isCard() ? 9 : 8;
    }
    int crowd = keyframe.performers() == 1 ? 0 : 1;
    return switch (keyframe.type()) {
      case MEDIUM, CLOSE_UP -> crowd;
      case ACTION -> 2;
      case EXTREME_CLOSE_UP -> 3;
      case WIDE -> 4;
      case ESTABLISHING -> 5;
      case TITLE_CARD, CREDITS -> 9;
    };
  }

  private MediaPath keepText(Ticket ticket, String label, String extension, String text)
      throws IOException {
    Path file = media.bench(ticket, label, extension);
    Files.writeString(file, text);
    return media.keep(file);
  }

  private MediaPath keepPicture(Ticket ticket, String label, BufferedImage picture) {
    Path file = media.bench(ticket, label, "jpg");
    Still.writeJpeg(picture, file);
    return media.keep(file);
  }

  private Outcome publish(WorkOrder order) {
    EpisodeId episode = ((Job.Publish) order.job()).episode();
    Dossier dossier = releases.dossier(episode);
    Release release = release(episode, dossier);
    Published published =
        workshop.run(() -> new Publication(clock).publish(dossier.libraryRoot(), release));
    Path film = dossier.libraryRoot().resolve(published.film());
    String note =
        "%d files written, %d unchanged"
            .formatted(published.written().size(), published.unchanged().size());
    jobs.finish(
        order.ticket(), note, transaction -> releases.published(transaction, episode, film));
    tell(episode, EpisodeStage.PUBLISHED);
    return new Outcome(note);
  }

  private Outcome verify(WorkOrder order) {
    EpisodeId episode = ((Job.Verify) order.job()).episode();
    Dossier dossier = releases.dossier(episode);
    Release release = release(episode, dossier);
    List<String> faults =
        workshop.run(() -> new Verification(clock).verify(dossier.libraryRoot(), release));
    if (!faults.isEmpty()) {
      throw new Problem(
          Problem.Kind.BROKEN,
          "The library does not have the episode as it was published: %s Publish it again."
              .formatted(String.join(" ", faults)));
    }
    jobs.finish(
        order.ticket(),
        "the library has it",
        transaction -> releases.verified(transaction, episode));
    tell(episode, EpisodeStage.VERIFIED);
    return new Outcome("the library has it");
  }

  private Release release(EpisodeId id, Dossier dossier) {
    Path film =
        dossier
            .film()
            .map(media::file)
            .orElseThrow(() -> Problem.conflict("The episode is not assembled yet."));
    var series =
        new Series(
            dossier.series(),
            dossier.year(),
            dossier.logline(),
            List.of("Animation"),
            "Nightshift",
            dossier.project().toString());
    var episode =
        new Episode(
            dossier.season(),
            dossier.number(),
            dossier.title(),
            dossier.logline(),
            dossier.assembled().orElse(LocalDate.EPOCH),
            dossier.length(),
            releases.voices(id).stream()
                .map(voice -> new Episode.Role(voice.engine(), voice.character()))
                .toList(),
            id.toString());
    Optional<Path> poster = dossier.poster().map(media::file);
    var art =
        new Release.Art(
            poster, dossier.backdrop().map(media::file), poster, dossier.thumb().map(media::file));
    List<Release.SubtitleFile> subtitles = new ArrayList<>();
    String shortLanguage = shortCode(language);
    dossier
        .srt()
        .ifPresent(file ->
            subtitles.add(new Release.SubtitleFile(shortLanguage, "srt", media.file(file))));
    dossier
        .vtt()
        .ifPresent(file ->
            subtitles.add(new Release.SubtitleFile(shortLanguage, "vtt", media.file(file))));
    return new Release(series, episode, film, art, subtitles);
  }

  /// "en" for "eng", as file names say it; a language without a short code keeps its long one.
  static String shortCode(String language) {
    return Arrays.stream(Locale.getISOLanguages())
        .filter(code -> Locale.of(code).getISO3Language().equals(language))
        .findFirst()
        .orElse(language);
  }

  private void tell(EpisodeId episode, EpisodeStage stage) {
    bus.publish(Productions.EPISODE_CHANGED, new Productions.EpisodeChanged(episode, stage));
  }
}
