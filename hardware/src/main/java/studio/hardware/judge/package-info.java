/// Judges: they look at a picture of a character and say what they see. [VisionJudge] asks a model
/// that sees: the question as a whole first ([Wording], [Forms]), then one by one what must not go
/// wrong; [Answered] believes an answer no further than it makes sense and [Rulings] say what
/// follows from it. [MeasuringJudge] only measures. None of them decides anything; what a machine
/// may decide is the gate's, and how far a judge is trusted [Calibration] says, by what people
/// decided.
///
/// [Fingerprint] tells near-duplicates and measures what can be measured without knowing what is
/// shown.
@NullMarked
package studio.hardware.judge;

import org.jspecify.annotations.NullMarked;
