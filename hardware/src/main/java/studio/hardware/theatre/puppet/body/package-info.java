/// Plans of bodies. [Anatomy] holds the proportions, [Pelt] the colours of fur, feather and scale,
/// and a few plans share everything else: [Biped] for people and animals that stand upright, and
/// the smaller plans for those that fly, float, wind or hop. Heads are designed apart from bodies,
/// in families, because they are what an audience knows a character by.
@NullMarked
package studio.hardware.theatre.puppet.body;

import org.jspecify.annotations.NullMarked;
