package studio.hardware.brief;

/// The body of a character; decides size on stage and the height of the voice.
public enum Build {
  CHILD,
  SLIGHT,
  AVERAGE,
  TALL,
  STOUT,
  ELDER
}
