/// What a character wears and is coloured in, read from its look: [Swatches] answers which colour,
/// [Phrases] what the features say, [Hairdresser], [Wardrobe] and [Accessories] cut the parts.
@NullMarked
package studio.hardware.theatre.puppet.dress;

import org.jspecify.annotations.NullMarked;
