/// What a card does next, and why: a pure function from a [Situation] to a [Decision], without
/// clock, database or bus, so that it is tested in tables and simulated a night at a time.
///
/// Start at [Choice]. It looks at the groups of waiting jobs in this order: can this card run it at
/// all ([Admission]); has it been passed over too long; is a deadline near; and then the division
/// of all waiting work among the open cards ([Division]), of which this card does its own part,
/// what is already loaded first. Every answer carries its [Reason]s in words, for every group that
/// was passed over too.
///
/// What is promised: nothing starts that does not fit; a closed card and a sick engine get nothing;
/// and no group is passed over for longer than [Rules#ageBound], the run that is then at work and
/// one swap, as long as a card that could run it is open.
@NullMarked
package studio.verticles.routing.choice;

import org.jspecify.annotations.NullMarked;
