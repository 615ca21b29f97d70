/// ComfyUI: the client that submits work, follows it, and finds it again.
@NullMarked
package studio.hardware.comfyui;

import org.jspecify.annotations.NullMarked;
