/// Graphics cards: which there are, what they hold, how warm they run.
@NullMarked
package studio.hardware.card;

import org.jspecify.annotations.NullMarked;
