package studio.hardware.theatre.puppet.bench;

/// What lies over what in a figure, from behind to the front. Names of places, not of parts.
public final class Order {
  public static final int GROUND = 0;
  public static final int AURA = 5;
  public static final int FAR_WING = 10;
  public static final int TAIL = 14;
  public static final int BACK_HAIR = 16;
  public static final int CAPE = 18;
  public static final int FAR_ARM = 20;
  public static final int PACK = 26;
  public static final int FAR_LEG = 30;
  public static final int NEAR_LEG = 40;
  public static final int TORSO = 50;
  public static final int SKIRT = 54;
  public static final int OVER_TORSO = 58;
  public static final int FAR_EAR = 62;
  public static final int HEAD = 66;
  public static final int NEAR_EAR = 68;
  public static final int NOSE = 70;
  public static final int EYES = 72;
  public static final int MOUTH = 74;
  public static final int BROWS = 79;
  public static final int ON_FACE = 81;
  public static final int FRINGE = 76;
  public static final int HAT = 86;
  public static final int NEAR_ARM = 90;
  public static final int NEAR_WING = 94;

  private Order() {}
}
