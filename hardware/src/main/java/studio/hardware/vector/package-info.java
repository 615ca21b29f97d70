/// Finding what is alike: pictures of one character, lore that belongs to a scene. A [VectorIndex]
/// has collections of vectors with facts about them. [EmbeddedIndex] needs nothing but a folder and
/// compares with every vector there is, which is exact and fast enough for a house
/// (docs/measurements.md); [QdrantIndex] asks a Qdrant server. What lies in an index can always be
/// made again from the pictures and texts themselves.
@NullMarked
package studio.hardware.vector;

import org.jspecify.annotations.NullMarked;
