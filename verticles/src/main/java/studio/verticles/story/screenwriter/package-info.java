/// Turns a script into what can be filmed: scenes with a place, an hour and a mood, a cast with
/// looks and voices, and shots with framing, motion and lines. `Screenwriter` is the contract;
/// `RuleScreenwriter` is the one inside, made of rules and word lists and no model, so that a story
/// becomes an episode on any machine, always the same way.
///
/// `PromptedScreenwriter` asks a language engine for the scenes of a tale and stages them by the
/// same rules (`Staging`).
///
/// The path of a story: `Dramatist` cuts a screenplay into [Draft]s (one per scene, made of beats),
/// `Tale` does the same for prose, where `Teller` gives every quote to its speaker; `Casting` finds
/// who plays; `SettingRules` reads place, hour, weather and mood; `ShotList` turns beats into
/// shots. What a word means (a "harbour" is a place, "whispering" is tender) stands in word lists
/// under `resources/.../lexicon`, one line per meaning.
@NullMarked
package studio.verticles.story.screenwriter;

import org.jspecify.annotations.NullMarked;
