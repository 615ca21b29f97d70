/// A hundred thousand pictures: how long a page of them takes, and how fast a look-alike is found.
@NullMarked
package studio.bench.gallery;

import org.jspecify.annotations.NullMarked;
