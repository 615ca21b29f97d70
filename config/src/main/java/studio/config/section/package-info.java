/// The sections of the configuration that speak of cards, engines and other servers, one record
/// each. Those for cards, ComfyUI, Ollama and speech servers are *named*: an operator may have
/// several and gives each a name. Sentences and defaults stand in `nightshift.yaml`, bounds here;
/// what concerns two sections at once is checked where the tree is read.
@NullMarked
package studio.config.section;

import org.jspecify.annotations.NullMarked;
