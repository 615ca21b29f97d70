/// A Vault that keeps secrets in KV engines and can be sealed, deaf, slow or of the old version.
@NullMarked
package studio.rehearsal.vault;

import org.jspecify.annotations.NullMarked;
