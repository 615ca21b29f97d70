/// Fills each character's set of pictures by itself, within its guards, and says why it pauses.
///
/// Every character has an actor: a row of what it remembers, a job that lets it look. It looks
/// after every decision about the character's pictures, when a person switches it on, changes its
/// target or lets it go on, when a place becomes free, and at an alarm that it sets itself. What it
/// then does is decided by [ReplenishmentRules] alone, from its [Ledger] and the [Facts] it finds;
/// [Overseer] does it, in the transaction that finishes the job. [Replenishments] is what others
/// may ask.
@NullMarked
package studio.verticles.night;

import org.jspecify.annotations.NullMarked;
