/// The studio's engines for pictures and clips on a ComfyUI server: a brief is filled into a
/// workflow, what the workflow begins with is uploaded, the server runs it, and what it saved is
/// brought here.
@NullMarked
package studio.hardware.comfyui.cinema;

import org.jspecify.annotations.NullMarked;
