/// Judges: they look at a picture of a character and say what they see. One asks a model that sees,
/// one only measures. None of them decides anything; what a machine may decide is the gate's.
@NullMarked
package studio.hardware.judge;

import org.jspecify.annotations.NullMarked;
