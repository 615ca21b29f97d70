/// Title and credits: a paper proscenium with a curtain ([Proscenium]), a painted cloth behind it,
/// and words cut out of paper ([Lettering]). [Cards] puts them together as a manifest like any
/// other shot's. Letters come from the logical serif font of the Java platform, so no font travels
/// with the program and every script that the machine can write appears.
@NullMarked
package studio.hardware.theatre.card;

import org.jspecify.annotations.NullMarked;
