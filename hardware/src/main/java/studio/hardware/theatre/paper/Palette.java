package studio.hardware.theatre.paper;

import studio.hardware.brief.Mood;
import studio.hardware.brief.TimeOfDay;
import studio.hardware.brief.Weather;

/// The colours of one hour, weather and mood. Everything on a stage is mixed in its plain daylight
/// colour and then graded here, so that paper from different drawers belongs to one picture.
///
/// `zenith`, `sky` and `horizon` colour the heavens from top to bottom; `haze` is what far things
/// fade into and `thickness` (0..1) how soon; `light` multiplies every colour and `saturation`
/// follows; `shade` is the colour of shadows; `sun` that of the sun's or moon's disc and of lit
/// edges; `darkness` 0 (noon) to 1 (night) says whether windows glow.
public record Palette(
    int zenith,
    int sky,
    int horizon,
    int haze,
    double thickness,
    int light,
    double saturation,
    int shade,
    int sun,
    double darkness) {
  /// The colour of lamps, candles and lit windows, ungraded.
  public static final int LAMPLIGHT = 0xFFC96B;

  public static Palette of(TimeOfDay time, Weather weather, Mood mood) {
    return felt(under(hour(time), weather), mood);
  }

  /// A daylight colour as it is seen now. `distance` 0 is at the footlights, 1 at the horizon.
  public int local(int rgb, double distance) {
    int seen = Tint.multiply(Tint.saturate(rgb, saturation), light);
    return Tint.mix(seen, haze, Math.clamp(distance, 0, 1) * thickness);
  }

  /// A daylight colour near by.
  public int local(int rgb) {
    return local(rgb, 0);
  }

  /// Whether lamps are lit.
  public boolean isDark() {
    return darkness > 0.5;
  }

  /// The same hour in a room: by day a little dimmer than outside, after dusk lit by lamps whose
  /// warmth is `lamps` 0..1.
  public Palette indoors(double lamps) {
    int day = Tint.mix(light, 0xF3E7D6, 0.55);
    int lit = Tint.mix(Tint.mix(light, 0x8E86B8, 0.5), 0xFFDCA8, 0.35 + 0.6 * lamps);
    int inside = Tint.mix(day, lit, Math.clamp(darkness * 1.3, 0, 1));
    return new Palette(
        zenith,
        sky,
        horizon,
        Tint.mix(inside, 0x3A2C3A, 0.45),
        0.5,
        inside,
        Math.max(saturation, 0.9),
        Tint.mix(shade, 0x2A1620, 0.5),
        Tint.mix(sun, 0xFFE0AE, darkness),
        darkness);
  }

  private static Palette hour(TimeOfDay time) {
    return switch (time) {
      case DAWN ->
          new Palette(
              0x6F83B4, 0xD3A9BA, 0xFBDCB2, 0xDDBBC2, 0.72, 0xF0DADF, 0.92, 0x4A3A5C, 0xFFE3BE,
              0.35);
      case MORNING ->
          new Palette(
              0x76B2D4, 0xB5DAE2, 0xFBF0D4, 0xD3E4E0, 0.7, 0xFFF8E8, 1, 0x33405C, 0xFFF3CF, 0.05);
      case MIDDAY ->
          new Palette(
              0x459CCB, 0x93CCE0, 0xE2F1E6, 0xC2DEE4, 0.66, 0xFFFFFF, 1.06, 0x2A3557, 0xFFFBE6, 0);
      case AFTERNOON ->
          new Palette(
              0x6FA9C0, 0xC3D5C2, 0xFBE3AE, 0xE6D6AE, 0.68, 0xFFF0D2, 1, 0x3D3350, 0xFFEBB4, 0.1);
      case SUNSET ->
          new Palette(
              0x574A86, 0xDD7460, 0xFFC465, 0xEB9872, 0.74, 0xFAC49E, 1.02, 0x3A1F45, 0xFFD98A,
              0.45);
      case EVENING ->
          new Palette(
              0x2A2C5E, 0x66528A, 0xDC9480, 0x7D6896, 0.76, 0xA596C2, 0.92, 0x1A1436, 0xFFD9B0,
              0.75);
      case NIGHT ->
          new Palette(
              0x0D1537, 0x1B2B5B, 0x3D5A8A, 0x2A4273, 0.74, 0x6C82B8, 0.84, 0x060A20, 0xE9F0FF, 1);
    };
  }

  private static Palette under(Palette clear, Weather weather) {
    return switch (weather) {
      case CLEAR, WIND -> clear;
      case CLOUDY -> clear.overcast(0xAEB8C2, 0.5, 0.93, 0.86, 0.05);
      case RAIN -> clear.overcast(0x7F8FA2, 0.62, 0.82, 0.76, 0.12);
      case SNOW -> clear.overcast(0xD9E2EC, 0.6, 0.97, 0.78, 0.14);
      case FOG -> clear.overcast(0xD5D9D8, 0.66, 0.95, 0.66, 0.3);
      case STORM -> clear.overcast(0x424C62, 0.74, 0.64, 0.7, 0.1);
    };
  }

  /// Covered by cloud of colour `cloud` (as by day) to `share`.
  private Palette overcast(
      int cloud, double share, double dim, double colourfulness, double thicker) {
    int lit = Tint.mix(Tint.multiply(cloud, light), cloud, 0.25 * (1 - darkness));
    double weight = share * (darkness > 0.3 && darkness < 0.7 ? 0.8 : 1);
    return new Palette(
        Tint.mix(zenith, Tint.bright(lit, 0.78), weight),
        Tint.mix(sky, Tint.bright(lit, 0.92), weight),
        Tint.mix(horizon, lit, weight * 0.85),
        Tint.mix(haze, lit, weight),
        Math.min(0.97, thickness + thicker),
        Tint.mix(Tint.bright(light, dim), lit, 0.12),
        saturation * colourfulness,
        shade,
        Tint.mix(sun, lit, 0.5),
        Math.min(1, darkness + (1 - dim) * 0.9));
  }

  private static Palette felt(Palette seen, Mood mood) {
    return switch (mood) {
      case CALM -> seen.toned(0xE8F0E8, 0.05, 0.98);
      case HAPPY -> seen.toned(0xFFF0C0, 0.06, 1.1);
      case COMIC -> seen.toned(0xFFF4D0, 0.05, 1.14);
      case HOPEFUL -> seen.toned(0xFFE8C0, 0.09, 1.04);
      case TENDER -> seen.toned(0xFFD0C8, 0.1, 0.98);
      case MELANCHOLY -> seen.toned(0x8FA6C8, 0.13, 0.84);
      case SAD -> seen.toned(0x8796B0, 0.16, 0.74);
      case MYSTERIOUS -> seen.toned(0x7A6AB0, 0.14, 0.95);
      case EERIE -> seen.toned(0x6F9A80, 0.17, 0.8);
      case TENSE -> seen.toned(0x8A5A60, 0.12, 0.92);
      case ACTION -> seen.toned(0xE07850, 0.08, 1.1);
      case EPIC -> seen.toned(0xE0A060, 0.08, 1.08);
    };
  }

  private Palette toned(int tone, double share, double colourfulness) {
    int dimmed = Tint.multiply(tone, Tint.mix(light, 0xFFFFFF, 0.3));
    return new Palette(
        Tint.mix(zenith, dimmed, share),
        Tint.mix(sky, dimmed, share),
        Tint.mix(horizon, dimmed, share),
        Tint.mix(haze, dimmed, share),
        thickness,
        Tint.mix(light, dimmed, share),
        saturation * colourfulness,
        shade,
        sun,
        darkness);
  }
}
