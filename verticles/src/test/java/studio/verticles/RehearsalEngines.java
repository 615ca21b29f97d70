package studio.verticles;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import studio.hardware.brief.MouthTrack;
import studio.hardware.brief.MusicBrief;
import studio.hardware.brief.Quality;
import studio.hardware.brief.Setting;
import studio.hardware.brief.ShotBrief;
import studio.hardware.brief.VideoFormat;
import studio.hardware.brief.VoiceProfile;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.FilmEngine;
import studio.hardware.engine.KeyframeEngine;
import studio.hardware.engine.Progress;
import studio.hardware.engine.ScoreEngine;
import studio.hardware.engine.SpeechEngine;
import studio.hardware.film.FilmWriter;
import studio.hardware.film.Still;
import studio.hardware.film.YuvFrame;
import studio.hardware.sound.Pcm;
import studio.hardware.sound.WaveWriter;
import studio.verticles.story.screenwriter.RuleScreenwriter;

/// Engines that really write films and sounds, only very plain ones: a colour for a shot, a tone
/// for a line.
public final class RehearsalEngines {
  /// Every shot that was filmed, in order, by its id.
  public final Queue<String> filmed = new ConcurrentLinkedQueue<>();

  public Engines engines() {
    var film = new PlainFilm();
    return new Engines(new RuleScreenwriter(), film, film, new Tones(), new Hum());
  }

  private final class PlainFilm implements FilmEngine, KeyframeEngine {
    @Override
    public String name() {
      return "rehearsal film";
    }

    @Override
    public void film(
        ShotBrief shot, Optional<Path> first, VideoFormat format, Path target, Attempt attempt) {
      int frames = format.frames(shot.length());
      byte[] luma = new byte[format.width() * format.height()];
      byte[] chroma = new byte[luma.length / 4];
      Arrays.fill(chroma, (byte) 128);
      try (FilmWriter film = FilmWriter.open(target, format, Quality.DRAFT)) {
        for (int frame = 0; frame < frames; frame++) {
          Arrays.fill(luma, (byte) (40 + Math.floorMod(shot.seed(), 100) + frame % 2));
          film.write(new YuvFrame(format.width(), format.height(), luma, chroma, chroma));
          attempt.at((double) frame / frames);
        }
        film.finish();
      }
      filmed.add(shot.id());
    }

    @Override
    public void keyframe(ShotBrief shot, VideoFormat format, Path target, Attempt attempt) {
      var picture = new BufferedImage(format.width(), format.height(), BufferedImage.TYPE_INT_RGB);
      var pen = picture.createGraphics();
      pen.setColor(new Color((int) shot.seed() & 0xFFFFFF));
      pen.fillRect(0, 0, format.width(), format.height());
      pen.dispose();
      Still.writeJpeg(picture, target);
    }
  }

  private static final class Tones implements SpeechEngine {
    @Override
    public String name() {
      return "rehearsal voice";
    }

    @Override
    public Speech speak(VoiceProfile voice, String text, Path target) {
      Duration length = Duration.ofMillis(200 + 10L * text.length());
      write(tone(length, 200 * voice.pitch()), target);
      int ticks = (int) (length.toMillis() * MouthTrack.TICKS_PER_SECOND / 1000);
      return new Speech(length, new MouthTrack(Collections.nCopies(ticks, 0.5f)));
    }
  }

  private static final class Hum implements ScoreEngine {
    @Override
    public String name() {
      return "rehearsal band";
    }

    @Override
    public void music(MusicBrief brief, Path target, Progress progress) {
      write(stereo(tone(brief.length(), 110)), target);
    }

    @Override
    public void ambience(Setting setting, Duration length, Path target, Progress progress) {
      write(stereo(tone(length, 55)), target);
    }
  }

  private static Pcm tone(Duration length, double hertz) {
    float[] samples = new float[(int) Pcm.samples(length)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (0.2 * Math.sin(2 * Math.PI * hertz * i / Pcm.RATE));
    }
    return Pcm.mono(samples);
  }

  private static Pcm stereo(Pcm mono) {
    List<float[]> side = List.of(mono.mono());
    return new Pcm(new float[][] {side.getFirst(), side.getFirst()});
  }

  private static void write(Pcm sound, Path target) {
    try {
      WaveWriter.write(sound, target, WaveWriter.Depth.INT16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
