/// ComfyUI graphs, made without a server.
///
/// A [Workflow] is a graph with named places for what changes: a [Slot] such as `positive` or
/// `seed` stands at one or more [Place]s. The studio's own are JSON files in ComfyUI's API format
/// ([Workshelf] finds them; an operator's folder goes first) whose nodes say in `_meta` which of
/// their inputs are slots and which nodes belong to a part that may be left out. A graph that an
/// operator exported has its slots in the configuration instead. Either way a [Worksheet] is a copy
/// that is being filled in, and a [Graph] is what goes to the server. [PictureGraph] and
/// [MotionGraph] fill in a brief; [Preflight] says what a server lacks for a graph.
@NullMarked
package studio.hardware.comfyui.graph;

import org.jspecify.annotations.NullMarked;
