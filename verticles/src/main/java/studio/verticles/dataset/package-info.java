/// Brings pictures in from outside and keeps sets fit for training: captions, tags, buckets,
/// balance, hold-out, export and import. [Datasets] is what others may ask.
@NullMarked
package studio.verticles.dataset;

import org.jspecify.annotations.NullMarked;
