/// Where the pages live: [UiHost] runs Vaadin in an embedded servlet container on a loopback port
/// that nobody is told, behind a [Gate] that lets in only requests which carry this process's
/// secret. The front door adds it. Nothing is looked up by scanning: the routes are listed in
/// [Rooms], and [DeskInstantiator] hands every view the desk it asks its constructor for.
@NullMarked
package studio.ui.host;

import org.jspecify.annotations.NullMarked;
