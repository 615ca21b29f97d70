package studio.verticles.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.verticles.learning.Lessons.Complaint;
import studio.verticles.learning.Lessons.Negatives;
import studio.verticles.review.Category;

class ComplaintsTest {
  @Test
  void twiceIsLearnedOnceIsFeedback() {
    Negatives negatives =
        negatives(List.of(List.of("not_solo"), List.of("not_solo", "wrong_pose"), List.of()));
    assertEquals(List.of("several characters", "crowd", "second figure"), negatives.learned());
    assertEquals(List.of("awkward pose", "twisted body", "unnatural limbs"), negatives.feedback());
  }

  @Test
  void theMostFrequentComesFirst() {
    List<Complaint> complaints =
        Complaints.count(
            List.of(List.of("wrong_style"), List.of("wrong_pose"), List.of("wrong_pose")));
    assertEquals(
        List.of("wrong_pose 2", "wrong_style 1"),
        complaints.stream().map(one -> one.category() + " " + one.times()).toList());
  }

  @Test
  void noMoreThanTenAreLearned() {
    List<String> all = Stream.of(Category.values()).map(Category::word).toList();
    assertEquals(10, negatives(List.of(all, all)).learned().size());
  }

  @Test
  void wordsThatAreNoCategoryTeachNothing() {
    assertEquals(
        new Negatives(List.of(), List.of()),
        Complaints.negatives(Complaints.count(Collections.nCopies(3, List.of("ugly", "")))));
  }

  private static Negatives negatives(List<List<String>> rejections) {
    return Complaints.negatives(Complaints.count(rejections));
  }
}
