/// Engines do the work that a department asks for. Each interface here has an embedded engine that
/// needs nothing but this program, and may have clients of real services beside it. Engines block
/// the calling thread and report through [Progress]; lanes decide when and where they run.
@NullMarked
package studio.hardware.engine;

import org.jspecify.annotations.NullMarked;
