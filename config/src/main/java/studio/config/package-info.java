/// What an operator writes: one YAML file, read into one tree of records ([StudioConfig]). The file
/// `nightshift.yaml` beside these classes holds every setting with its default and a sentence; what
/// it does not name is not a setting. [ConfigReader] lays the operator's file, the environment and
/// the command line over it, in this order, and a mistake in any of them is a [ConfigFailure] that
/// says which setting, which value, and what is allowed.
///
/// Some sections are *named*: below `cards`, `comfyui`, `ollama` and `speech` stand names of the
/// operator's own, and the default file describes their settings once, below `<name>`
/// ([Vocabulary]). What concerns several sections at once is checked by [Agreement].
///
/// To add a setting: a line with a sentence in `nightshift.yaml`, a component in [StudioConfig] or
/// in a record of [studio.config.section], and a run of this module's tests with `-Dgolden=write`,
/// which renews `docs/configuration.md`.
@NullMarked
package studio.config;

import org.jspecify.annotations.NullMarked;
