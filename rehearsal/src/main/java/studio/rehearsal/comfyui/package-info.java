/// A ComfyUI server that needs no card. [RehearsalComfyUi] is what a test holds and tells what to
/// do; `Front` answers HTTP, `Sockets` the WebSocket, and a `Life` is all that a real server would
/// lose when it is killed: the `Programme` (queue and history) and the `Worker` that does one
/// prompt after another. `Validation` refuses what a real server refuses, by the node classes in
/// nodes.json; `Easel` draws, and `Folders` outlive every life.
@NullMarked
package studio.rehearsal.comfyui;

import org.jspecify.annotations.NullMarked;
