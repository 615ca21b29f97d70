/// Measurements that are published in `docs/measurements.md`. None of them is a test: they compare
/// with a peer in the same run and print medians and ratios, because absolute times say little
/// about another machine.
@NullMarked
package studio.bench;

import org.jspecify.annotations.NullMarked;
