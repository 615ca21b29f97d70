/// What the house can do with words when no server is there. [WordVectors] makes vectors from the
/// letters alone, so that search finds near texts on a bare machine. There is no language engine in
/// here: who wants scenes without one gets them from the rules of the screenwriter.
@NullMarked
package studio.hardware.words;

import org.jspecify.annotations.NullMarked;
