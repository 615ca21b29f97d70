/// The addresses of the program before this one, Anime Studio v3.2, for scripts that still use
/// them: the same paths below `/api/lora`, the same shapes, answered by the departments of today.
///
/// [OldRoutes] is the one table of them; `docs/old-routes.md` is printed from it. The old program
/// named characters by slug, projects by number and pictures by file name; [OldNames] finds out who
/// is meant.
@NullMarked
package studio.api.lora;

import org.jspecify.annotations.NullMarked;
