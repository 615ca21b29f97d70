/// The frame around every page: [AppShell] sets theme and push, [Shell] is the side with the four
/// rooms, [Lamp] switches day and night, and two pages stand in where a page is missing or breaks.
@NullMarked
package studio.ui.shell;

import org.jspecify.annotations.NullMarked;
