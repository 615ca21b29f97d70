/// Where pictures are brought in ([BringView]) and where a set is made fit for training
/// ([DatasetView]): captions, what is wrong with them, how poses are spread, what is set aside.
@NullMarked
package studio.ui.dataset;

import org.jspecify.annotations.NullMarked;
