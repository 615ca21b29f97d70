/// Pieces that several views are made of: pictures with a paper placeholder, posters, chips, page
/// heads, notices, and [Live], which keeps a view up to date by push.
@NullMarked
package studio.ui.parts;

import org.jspecify.annotations.NullMarked;
