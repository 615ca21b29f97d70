/// Judges pictures and keeps what people decide about them.
///
/// A machine's way: [Looking] lets a judge look, [Gate] says what the machine may do (nothing else
/// does), and [Rulings] does it in the transaction that finishes the job. A person's way:
/// [Deciding], and then the same [Rulings]. Every decision in the studio is one statement, in
/// [RulingStore]; that is also where no machine approves what is not human, whatever was believed
/// before. [Trials] holds judges against people, and closes the gate on those that people disagree
/// with. [Keeping] is what people set of the gates. [Reviews] is what others may ask.
@NullMarked
package studio.verticles.review;

import org.jspecify.annotations.NullMarked;
