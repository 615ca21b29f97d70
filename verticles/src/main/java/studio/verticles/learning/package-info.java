/// Learns from decisions.
///
/// Everything that it tells is counted when it is asked for: [LessonStore] reads what a character's
/// pictures teach (negatives, recommendations, drift), [AnnalStore] what a project came to. The
/// rules are pure: [Complaints], [Recommender], [DriftRules].
///
/// A rejection is answered in a job: [CorrectionRules] say whether it may be, [Strategies] what is
/// changed, and [Corrector] starts the batch in the transaction that finishes the job. Whether it
/// helped is not written down anywhere: it shows in the decision about the picture that came of it.
/// [Lessons] is what others may ask.
@NullMarked
package studio.verticles.learning;

import org.jspecify.annotations.NullMarked;
