/// The cast and what belongs to a project. [Projects] and [Characters] are what others may ask;
/// [Sheet] is everything that a drawing, a judge or a training needs of one character, and
/// [StillCast] asks in a transaction whether it is still one.
///
/// [ProjectVerticle] and [CharacterVerticle] answer, the latter with [Narrations], [ReferenceWall]
/// and [Adoptions], which share an [Ensemble]; each `*Store` remembers one thing. What is decided
/// without a row is pure: [StyleRules], [SpeciesRuleBook] (the house's rules lie in
/// `species.json`), [Negatives] (`errors.json`), [Puppet] and [LookNarration] (read by the
/// screenwriter's rules), [Limits]. [Narrator] asks a language engine, and the rules where there is
/// none. Every change of a design remembers what it was; every change of a style is a new row.
@NullMarked
package studio.verticles.character;

import org.jspecify.annotations.NullMarked;
