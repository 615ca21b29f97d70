/// The command line: one class a command, how progress looks on a terminal and elsewhere, and what
/// the exit codes mean.
@NullMarked
package studio.cli;

import org.jspecify.annotations.NullMarked;
