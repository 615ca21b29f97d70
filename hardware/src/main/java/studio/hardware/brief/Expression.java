package studio.hardware.brief;

/// What a face shows while it is not speaking.
public enum Expression {
  NEUTRAL,
  HAPPY,
  SAD,
  ANGRY,
  AFRAID,
  SURPRISED,
  TENDER,
  DETERMINED
}
