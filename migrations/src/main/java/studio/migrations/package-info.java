/// The tables of the studio as a row of plain SQL files, each applied once and never edited after.
/// [Migrations] lists and reads them; who applies them is the database's business. To add one:
/// write `migrations/NNNN_what_it_does.sql` with the next number, beginning with a comment that
/// says why, and add its name to the end of `migrations/index.txt`.
@NullMarked
package studio.migrations;

import org.jspecify.annotations.NullMarked;
