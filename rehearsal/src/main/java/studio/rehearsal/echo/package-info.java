/// An Echo Brain for rehearsals: health, its MCP door, questions, and vectors in OpenAI's shape.
@NullMarked
package studio.rehearsal.echo;

import org.jspecify.annotations.NullMarked;
