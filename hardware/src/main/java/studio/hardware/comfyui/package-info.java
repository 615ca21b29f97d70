/// ComfyUI: the client that submits work, follows it, and finds it again.
///
/// [ComfyUi] is the door; everything behind it has one idea. `Errand` is the way of one graph from
/// asking to finished, and the place to read what a crash leaves behind. A `Submission` carries our
/// own prompt id and puts the attempt into the name of every file that will be saved. `Ledger` asks
/// the server's queue and history, which are the truth; `Bell` with its `Connection` and `Messages`
/// is the server's socket, which only says when to ask; `Following` listens to both. `Judgement`
/// reads a finished prompt, `Refusal` one that was not taken, `Stopping` takes work back. `Freight`
/// moves files, `Occupancy` watches the card's memory, [Capabilities] and `Examination` say what a
/// server has.
@NullMarked
package studio.hardware.comfyui;

import org.jspecify.annotations.NullMarked;
