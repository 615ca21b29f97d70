/// The room of the characters: [CharactersView] shows everybody under their projects,
/// [CharacterView] one character with its design, appearance and references, [ProjectView] what all
/// of a project share, above all how its pictures are drawn.
@NullMarked
package studio.ui.cast;

import org.jspecify.annotations.NullMarked;
