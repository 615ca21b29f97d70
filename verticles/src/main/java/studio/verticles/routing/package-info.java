/// Who works on what: lanes claim jobs and ask the departments to do them; the heartbeat keeps the
/// leases of this node and takes back what dead nodes held.
@NullMarked
package studio.verticles.routing;

import org.jspecify.annotations.NullMarked;
