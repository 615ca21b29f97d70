/// Picking up jobs: our job table and a lane beside graphile-worker on the same PostgreSQL, both
/// with jobs that do nothing.
@NullMarked
package studio.bench.pickup;

import org.jspecify.annotations.NullMarked;
