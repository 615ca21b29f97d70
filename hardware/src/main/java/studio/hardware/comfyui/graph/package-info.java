/// ComfyUI workflows: the studio's own templates and the operator's, with named slots.
@NullMarked
package studio.hardware.comfyui.graph;

import org.jspecify.annotations.NullMarked;
