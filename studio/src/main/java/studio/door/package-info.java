/// The front door: one port for everything. [FrontDoor] opens it and hangs the rooms behind it, in
/// this order: [Doorman] turns away strangers (wrong `Host`, foreign `Origin`) and sets the
/// security headers, [Vitals] answers `/health`, `/ready` and `/metrics`, the API takes `/api/v1`,
/// [MediaRoute] hands out pictures and films, and [UiProxy] passes everything else to the pages,
/// which live in a servlet container on a loopback port that only the door knows how to enter.
@NullMarked
package studio.door;

import org.jspecify.annotations.NullMarked;
