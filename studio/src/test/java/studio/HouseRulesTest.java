package studio;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import studio.verticles.House;

/// The rules of the house that the build alone cannot keep.
class HouseRulesTest {
  private static final JavaClasses STUDIO =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("studio");

  private static final DescribedPredicate<JavaClass> ARE_VERTICLES =
      describe("are verticles", type -> type.getSimpleName().endsWith("Verticle"));

  @Test
  void viewsAskTheDeskAndNobodyElse() {
    noClasses()
        .that()
        .resideInAPackage("studio.ui..")
        .and()
        .resideOutsideOfPackage("studio.ui.clerk..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("studio.verticles..")
        .because("a view sees what a person sees; only the clerk knows the departments")
        .check(STUDIO);
  }

  @Test
  void theFrontDoorSeesContractsNeverActorsOrMemories() {
    noClasses()
        .that()
        .resideInAnyPackage("studio.ui..", "studio.api..", "studio.door..")
        .should()
        .dependOnClassesThat()
        .haveSimpleNameEndingWith("Verticle")
        .orShould()
        .dependOnClassesThat()
        .haveSimpleNameEndingWith("Store")
        .because("a department is spoken to through its contract")
        .check(STUDIO);
  }

  @Test
  void onlyTheBusKnowsTheEventBus() {
    noClasses()
        .that()
        .resideOutsideOfPackage("studio.verticles.bus..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.vertx.core.eventbus..")
        .because("addresses and codecs are written once, in Endpoint and Topic")
        .check(STUDIO);
  }

  @Test
  void aDepartmentsMemoryIsItsOwn() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Store")
        .and()
        .resideOutsideOfPackage("studio.verticles.production")
        .should()
        .bePackagePrivate()
        .because("departments ask each other; they do not read each other's rows")
        .check(STUDIO);
  }

  @Test
  void onlyTheHouseAppointsTheActors() {
    for (JavaClass actor : STUDIO.that(ARE_VERTICLES)) {
      noClasses()
          .that()
          .resideOutsideOfPackage(actor.getPackageName())
          .and()
          .doNotBelongToAnyOf(House.class)
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(actor.reflect())
          .because("departments speak to each other over the bus")
          .check(STUDIO);
    }
  }

  @Test
  void hardwareKnowsNothingOfTheHouse() {
    noClasses()
        .that()
        .resideInAPackage("studio.hardware..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("studio.verticles..", "studio.ui..", "io.vertx..")
        .check(STUDIO);
  }

  @Test
  void everyPackageSaysWhatMayBeNull() {
    List<String> silent =
        STUDIO.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(area -> !area.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .sorted()
            .toList();
    assertEquals(List.of(), silent, "packages without a @NullMarked package-info.java");
  }

  @Test
  void everyNameIsAWordOfTheTrade() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DTO)(\\$.*)?")
        .because("such a name does not say what the class is for")
        .check(STUDIO);
  }
}
