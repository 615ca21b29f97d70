package studio.hardware.music;

import java.util.List;
import studio.hardware.brief.Setting;
import studio.hardware.sound.Decibels;
import studio.hardware.sound.Filter;
import studio.hardware.sound.Limiter;
import studio.hardware.sound.Pcm;
import studio.hardware.sound.Reverb;

/// What is heard at a place: the place itself, and its weather. Indoors the weather stays behind
/// the walls, dull and low.
final class Soundscape {
  private static final int SECTION = 5 * Pcm.RATE;
  private static final double WALLS = Decibels.factor(-3);
  private static final double PANES = 700;

  private final List<Layer> place;
  private final List<Layer> weather;
  private final boolean indoors;
  private final Filter[] walls = {Filter.lowPass(PANES, 0.7), Filter.lowPass(PANES, 0.7)};
  private final Reverb reverb;
  private final double wet;
  private final Limiter limiter = new Limiter(2, Decibels.factor(-1));

  Soundscape(Setting setting) {
    place = Places.layers(setting);
    weather = Weathers.layers(setting);
    indoors = setting.kind().isIndoors();
    wet = Places.echo(setting.kind());
    reverb = new Reverb(wet, 0.5);
  }

  float[][] next() {
    float[][] out = new float[2][SECTION];
    float[][] outside = new float[2][SECTION];
    place.forEach(layer -> layer.add(out, SECTION));
    weather.forEach(layer -> layer.add(outside, SECTION));
    for (int side = 0; side < 2; side++) {
      for (int i = 0; i < SECTION; i++) {
        float heard = outside[side][i];
        out[side][i] += indoors ? (float) (walls[side].step(heard) * WALLS) : heard;
      }
    }
    if (wet > 0) {
      float[] send = new float[SECTION];
      for (int i = 0; i < SECTION; i++) {
        send[i] = (float) (wet * (out[0][i] + out[1][i]) / 2);
      }
      reverb.add(send, out, SECTION);
    }
    limiter.apply(out, SECTION);
    return out;
  }
}
