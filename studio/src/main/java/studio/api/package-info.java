/// The studio's HTTP interface for other programs, contract first: `openapi.yaml` says what may be
/// asked, the router made from it refuses what does not fit, and each handler turns one operation
/// into one question to a department. Whatever goes wrong is told as `application/problem+json`
/// ([ProblemJson]), with a type whose page ([ProblemPages]) says what to do.
@NullMarked
package studio.api;

import org.jspecify.annotations.NullMarked;
