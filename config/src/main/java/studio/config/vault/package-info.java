/// Secrets that a HashiCorp Vault or OpenBao keeps, in its KV engine of version 2. [VaultKeeper]
/// reads one secret at a time and never waits long; what it cannot read is a [VaultRefusal] that
/// names the path and says what to do, never a value.
@NullMarked
package studio.config.vault;

import org.jspecify.annotations.NullMarked;
