/// The pictures of the cast: where they hang, how they came there, how they are found again.
///
/// Whoever makes or brings a picture hangs it with [Arrivals] in the transaction that finishes its
/// job. [PictureStore] finds pages of them, [ViewStore] all that is known of one, and [HashIndex]
/// what looks like it. [Gallery] is what others may ask. Deciding about pictures is the review
/// department's.
@NullMarked
package studio.verticles.gallery;

import org.jspecify.annotations.NullMarked;
