package studio.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.ui.desk.PictureFilter;
import studio.ui.desk.PictureFilter.Opinion;
import studio.ui.desk.PictureFilter.Shelf;

class FilterAddressTest {
  private static PictureFilter read(String query) {
    return FilterAddress.read(QueryParameters.fromString(query));
  }

  @Test
  void everyFilterComesBackFromTheAddress() {
    PictureFilter filter =
        new PictureFilter(
            Shelf.LIBRARY,
            Optional.of("p 1"),
            Optional.of(PictureFilter.NOBODY),
            Set.of("drawn", "video"),
            Optional.of("toonline_v3.safetensors"),
            Optional.of(Opinion.TROUBLE),
            true);
    assertEquals(filter, read(FilterAddress.write(filter, true).getQueryString()));
  }

  @Test
  void theUsualNeedsNoWords() {
    assertEquals("", FilterAddress.write(PictureFilter.of(Shelf.PENDING), false).getQueryString());
    assertEquals(PictureFilter.of(Shelf.PENDING), read(""));
  }

  @Test
  void whatCannotBeReadIsPassedOver() {
    assertEquals(
        PictureFilter.of(Shelf.PENDING), read("shelf=attic&judge=nobody&character=&project="));
  }

  @Test
  void theLibraryOpensAsAGridAndPendingOnTheStage() {
    assertTrue(FilterAddress.isGrid(QueryParameters.fromString("shelf=library")));
    assertFalse(FilterAddress.isGrid(QueryParameters.fromString("")));
    assertTrue(FilterAddress.isGrid(QueryParameters.fromString("view=grid")));
    assertFalse(FilterAddress.isGrid(QueryParameters.fromString("shelf=library&view=stage")));
  }
}
