/// How the departments talk: typed questions ([Endpoint]), typed news ([Topic]) and one kind of
/// failure ([Problem]). Nothing outside this package touches the event bus itself.
@NullMarked
package studio.verticles.bus;

import org.jspecify.annotations.NullMarked;
