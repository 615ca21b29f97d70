/// A night of the house in a second: the choice of [studio.verticles.routing.choice] under a clock
/// of its own, beside two other policies and a bound that nobody can beat.
///
/// A [Night] says what arrives and what goes wrong; [Simulator] plays it with a [Policy] and
/// returns an [Account]. [ReferenceHouse] has the two cards with their figures, [Nights] the kinds
/// of night that are published, [LowerBound] the shortest makespan that any policy could reach.
@NullMarked
package studio.verticles.simulation;

import org.jspecify.annotations.NullMarked;
