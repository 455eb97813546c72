package org.polybius;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The arrows of docs/architecture.md: down, never sideways, never in a circle. */
@AnalyzeClasses(packages = "org.polybius", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule arrowsPointDown =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("org.polybius..")
          .withOptionalLayers(true)
          .layer("model")
          .definedBy("org.polybius.model..")
          .layer("text")
          .definedBy("org.polybius.text..")
          .layer("read")
          .definedBy("org.polybius.read..")
          .layer("annotate")
          .definedBy("org.polybius.annotate..")
          .layer("extract")
          .definedBy("org.polybius.extract..")
          .layer("contract")
          .definedBy("org.polybius.contract..")
          .layer("verify")
          .definedBy("org.polybius.verify..")
          .layer("pipeline")
          .definedBy("org.polybius.pipeline..")
          .layer("coder")
          .definedBy("org.polybius.coder..")
          .layer("ledger")
          .definedBy("org.polybius.ledger..")
          .layer("reconcile")
          .definedBy("org.polybius.reconcile..")
          .layer("store")
          .definedBy("org.polybius.store..")
          .layer("fetch")
          .definedBy("org.polybius.fetch..")
          .layer("intake")
          .definedBy("org.polybius.intake..")
          .layer("query")
          .definedBy("org.polybius.query..")
          .layer("search")
          .definedBy("org.polybius.search..")
          .layer("export")
          .definedBy("org.polybius.export..")
          .layer("review")
          .definedBy("org.polybius.review..")
          .layer("users")
          .definedBy("org.polybius.users..")
          .layer("web")
          .definedBy("org.polybius.web..")
          .layer("cli")
          .definedBy("org.polybius.cli..")
          .whereLayer("model")
          .mayNotAccessAnyLayer()
          .whereLayer("text")
          .mayOnlyAccessLayers("model")
          .whereLayer("read")
          .mayOnlyAccessLayers("model", "text")
          .whereLayer("annotate")
          .mayOnlyAccessLayers("model", "text")
          .whereLayer("extract")
          .mayOnlyAccessLayers("model", "text", "annotate")
          .whereLayer("contract")
          .mayOnlyAccessLayers("model")
          .whereLayer("verify")
          .mayOnlyAccessLayers("model", "text", "contract", "extract")
          .whereLayer("pipeline")
          .mayOnlyAccessLayers("model", "text", "read", "annotate", "extract", "contract", "verify")
          .whereLayer("coder")
          .mayOnlyAccessLayers("model", "read", "extract")
          .whereLayer("ledger")
          .mayOnlyAccessLayers("model")
          .whereLayer("reconcile")
          .mayOnlyAccessLayers("model", "ledger", "contract")
          .whereLayer("store")
          .mayOnlyAccessLayers("model", "contract", "ledger")
          .whereLayer("fetch")
          .mayOnlyAccessLayers("model", "read", "ledger")
          .whereLayer("intake")
          .mayOnlyAccessLayers("model", "contract", "ledger", "reconcile")
          .whereLayer("query")
          .mayOnlyAccessLayers("model", "ledger", "reconcile")
          .whereLayer("search")
          .mayOnlyAccessLayers("model", "ledger", "reconcile", "query")
          .whereLayer("export")
          .mayOnlyAccessLayers("model", "contract", "ledger", "reconcile", "query")
          .whereLayer("review")
          .mayOnlyAccessLayers("model", "extract", "contract", "ledger", "reconcile", "export")
          .whereLayer("users")
          .mayOnlyAccessLayers("model", "contract")
          .whereLayer("web")
          .mayOnlyAccessLayers(
              "model",
              "contract",
              "ledger",
              "reconcile",
              "query",
              "search",
              "export",
              "review",
              "users")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule theModelNeedsTheJdkAndNothingElse =
      classes()
          .that()
          .resideInAPackage("org.polybius.model..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify.annotations..", "org.polybius.model..");

  @ArchTest
  static final ArchRule theContractNeedsTheModelAndJacksonAndNothingElse =
      classes()
          .that()
          .resideInAPackage("org.polybius.contract..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify.annotations..",
              "com.fasterxml.jackson..",
              "org.polybius.model..",
              "org.polybius.contract..");

  @ArchTest
  static final ArchRule theEncoderHidesBehindAnnotate =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.polybius.annotate..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.onnxruntime..");

  @ArchTest
  static final ArchRule duckDbWritesParquetAndNothingElse =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.polybius.export.table..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.duckdb..");

  @ArchTest
  static final ArchRule bouncyCastleHashesPasswordsAndNothingElse =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.polybius.users..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.bouncycastle..");

  @ArchTest
  static final ArchRule luceneHidesBehindTheSearchPort =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.polybius.search.lucene..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule theSearchPortKnowsNoEngine =
      noClasses()
          .that()
          .resideInAPackage("org.polybius.search")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.polybius.search.lucene..");

  @ArchTest
  static final ArchRule onlyCommandsKnowTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.polybius.cli..", "org.polybius.evaluation..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule theWebIsReachedThroughFetch =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.polybius.fetch..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.hc..", "java.net.http..", "crawlercommons..");

  @ArchTest
  static final ArchRule familiesOfClaimsAreFreeOfCycles =
      slices().matching("org.polybius.extract.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule formatsOfExportsAreFreeOfCycles =
      slices().matching("org.polybius.export.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule whatTheFamiliesShareKnowsNoneOfThem =
      noClasses()
          .that()
          .resideInAPackage("org.polybius.extract")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.polybius.extract.*..");

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("org.polybius.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothingIsNullUnlessItSaysSo = classes().should(standInANullMarkedPackage());

  private static ArchCondition<JavaClass> standInANullMarkedPackage() {
    return new ArchCondition<>("stand in a package with @NullMarked package-info") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + " stands in a package without @NullMarked"));
        }
      }
    };
  }
}
