/// Pictures that come from elsewhere, made safe, and pictures seen in grey. [ForeignPicture] reads
/// what people and servers bring: it finds out by content what a file is, refuses before anything
/// large is unpacked ([Header] tells the size), turns it upright ([Orientation]), lays it on white
/// ([Flattening]) and writes it anew without anything that travelled along. [GreyPicture] is what
/// measurements look at.
@NullMarked
package studio.hardware.picture;

import org.jspecify.annotations.NullMarked;
