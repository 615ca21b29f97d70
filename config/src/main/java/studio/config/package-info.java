/// What an operator writes: one YAML file, read into one tree of records ([StudioConfig]). The file
/// `nightshift.yaml` beside these classes holds every setting with its default and a sentence; what
/// it does not name is not a setting. [ConfigReader] lays the operator's file, the environment and
/// the command line over it, in this order, and a mistake in any of them is a [ConfigFailure] that
/// says which setting, which value, and what is allowed.
///
/// To add a setting: a line with a sentence in `nightshift.yaml`, a component in [StudioConfig],
/// and a run of this module's tests with `-Dgolden=write`, which renews `docs/configuration.md`.
@NullMarked
package studio.config;

import org.jspecify.annotations.NullMarked;
