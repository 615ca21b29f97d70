/// The machine room: [HardwareView] shows a panel per graphics card (its memory, its lane with the
/// picture that grows there, its engines), the lanes of the house itself, the queue, and why what
/// ran where. Everything is pushed and shown in place; the doors of the lanes open and close with
/// one click, and the queue is put in order from the keyboard.
@NullMarked
package studio.ui.hardware;

import org.jspecify.annotations.NullMarked;
