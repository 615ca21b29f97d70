/// A Qdrant server on a free port: the few calls that keep and find vectors, over real gRPC, with
/// collections in memory.
@NullMarked
package studio.rehearsal.qdrant;

import org.jspecify.annotations.NullMarked;
