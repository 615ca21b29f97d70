/// The language that the departments share. A [Job] is one step of the film, a row that outlives
/// every crash; [Pipeline] says which steps a film has and what waits for what; [JobStore] keeps
/// the rows and their promises (claim, lease, fence, retry, cancel); [EventStore] writes down what
/// happened, in the same transaction. [Productions] is what others may ask.
@NullMarked
package studio.verticles.production;

import org.jspecify.annotations.NullMarked;
