/// An Ollama server for rehearsals. [RehearsalOllama] answers what it is told to ([Cue]); told
/// nothing, it does what a well server would. It can be started as a process of its own.
@NullMarked
package studio.rehearsal.ollama;

import org.jspecify.annotations.NullMarked;
