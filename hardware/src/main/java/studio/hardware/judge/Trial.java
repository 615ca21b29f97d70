package studio.hardware.judge;

/// One picture that a judge looked at and a person decided later: what a machine would have done,
/// and what was right.
public record Trial(Verdict machine, boolean personApproved) {
  /// What a gate would make of an assessment.
  public enum Verdict {
    APPROVE,
    REJECT,
    /// It leaves the picture to a person.
    PERSON
  }
}
