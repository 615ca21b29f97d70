package studio;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// The rules of the house that the build alone cannot keep.
class HouseRulesTest {
  private static final JavaClasses STUDIO =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("studio");

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
}
