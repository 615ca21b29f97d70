/// The one place that knows where rows live. [EmbeddedPostgres] runs a PostgreSQL of our own beside
/// the program: [PostgresBinaries] unpacks it, [Cluster] makes and checks its folder, [RunAs] gets
/// it past its refusal to run as root, [Postmaster] tells a living server from a stale file, and
/// [FolderLock] keeps a second studio out. [Database] is what everybody else sees: a pool, a
/// transaction, and [Bell]s, whether the server is ours or one named by `DATABASE_URL`. [Migrator]
/// brings the tables to the version that this program was written for.
///
/// Every failure here is a [DatabaseFailure] whose message names the folder or address and the next
/// step.
@NullMarked
package studio.verticles.db;

import org.jspecify.annotations.NullMarked;
