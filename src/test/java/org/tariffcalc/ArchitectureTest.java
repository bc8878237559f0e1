package org.tariffcalc;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Serializable;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The purity of the engine and the ban on binary fractions. */
@AnalyzeClasses(packages = "org.tariffcalc", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String CLI = "org.tariffcalc.cli..";
  private static final String ASSESS = "org.tariffcalc.assess..";
  private static final String TABLES = "org.tariffcalc.tables..";
  private static final String CUSTOMS = "org.tariffcalc.customs..";

  /** How well words fit is neither a rate nor an amount. */
  private static final String SEARCH = "org.tariffcalc.tables.search..";

  private static final Set<String> BINARY_FRACTIONS =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  private static final Set<String> HARMLESS_IN_SYSTEM = Set.of("arraycopy", "identityHashCode");

  @ArchTest
  static final ArchRule onlyTheCommandLineKnowsPicocli =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheTablesKnowDataBindingAndSchemas =
      noClasses()
          .that()
          .resideOutsideOfPackages(TABLES, "org.tariffcalc.cli.mcp..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.networknt..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule theEngineUsesNoFileAndNoClock =
      noClasses()
          .that()
          .resideInAPackage(ASSESS)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "java.io..", "java.nio.file..", "java.nio.channels..", "java.net..")
                  .and(DescribedPredicate.not(type(Serializable.class)))
                  .or(type(Clock.class)))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule theEngineAsksNothingOfTheMachine =
      noClasses()
          .that()
          .resideInAPackage(ASSESS)
          .should()
          .accessTargetWhere(
              describe(
                  "reads the time, the locale or a property of the system",
                  ArchitectureTest::asksTheMachine))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule noBinaryFractionTouchesARateOrAnAmount =
      classes()
          .that()
          .resideInAnyPackage(CUSTOMS, ASSESS, TABLES)
          .and()
          .resideOutsideOfPackage(SEARCH)
          .should(useNoBinaryFraction())
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyMainUsesTheStreamsAndTheExitOfTheProcess =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.tariffcalc.cli.Main")
          .should()
          .accessTargetWhere(
              describe(
                  "uses a stream or the exit of the process",
                  ArchitectureTest::belongsToTheProcess))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule theLibraryShowsNothingButItselfAndJava =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("org.tariffcalc.api")
          .and()
          .arePublic()
          .should()
          .haveRawReturnType(ofTheLibraryOrJava())
          .andShould()
          .haveRawParameterTypes(
              describe(
                  "of the library or of Java",
                  types -> types.stream().allMatch(ofTheLibraryOrJava())))
          .allowEmptyShould(true);

  private static DescribedPredicate<JavaClass> ofTheLibraryOrJava() {
    return describe(
        "of the library or of Java",
        type ->
            type.getBaseComponentType().isPrimitive()
                || type.getBaseComponentType().getPackageName().startsWith("java.")
                || type.getBaseComponentType().getPackageName().equals("org.tariffcalc.api"));
  }

  private static boolean asksTheMachine(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getName();
    return switch (owner.getName()) {
      case "java.lang.System" -> !HARMLESS_IN_SYSTEM.contains(name);
      case "java.lang.Runtime", "java.lang.ProcessHandle" -> true;
      case "java.lang.Integer", "java.lang.Long" ->
          name.equals("getInteger") || name.equals("getLong");
      case "java.lang.Boolean" -> name.equals("getBoolean");
      case "java.lang.String" -> dependsOnTheDefaultLocale(access);
      case "java.time.ZoneId", "java.util.TimeZone" ->
          name.equals("systemDefault") || name.equals("getDefault");
      case "java.util.Date" -> true;
      case "java.util.Locale" -> !name.equals("ROOT");
      default ->
          owner.getPackageName().equals("java.text")
              || (owner.getPackageName().equals("java.time") && name.equals("now"));
    };
  }

  // Without a Locale as argument these follow the locale of the machine.
  private static boolean dependsOnTheDefaultLocale(JavaAccess<?> access) {
    return Set.of("format", "formatted", "toLowerCase", "toUpperCase").contains(access.getName())
        && !access.getTarget().getFullName().contains(Locale.class.getName());
  }

  private static boolean belongsToTheProcess(JavaAccess<?> access) {
    String name = access.getName();
    return switch (access.getTargetOwner().getName()) {
      case "java.lang.System" -> Set.of("out", "err", "exit", "setOut", "setErr").contains(name);
      case "java.lang.Runtime" -> name.equals("exit") || name.equals("halt");
      default ->
          name.equals("printStackTrace")
              && access.getTarget().getFullName().endsWith("printStackTrace()");
    };
  }

  private static ArchCondition<JavaClass> useNoBinaryFraction() {
    return new ArchCondition<>("use no double and no float") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (JavaField field : item.getFields()) {
          reportIf(isFraction(field.getRawType()), item, field.getDescription(), events);
        }
        for (JavaCodeUnit codeUnit : item.getCodeUnits()) {
          reportIf(
              hasFraction(codeUnit.getRawReturnType(), codeUnit.getRawParameterTypes().stream()),
              item,
              codeUnit.getDescription(),
              events);
        }
        item.getCodeUnitCallsFromSelf()
            .forEach(
                call ->
                    reportIf(
                        hasFraction(
                            call.getTarget().getRawReturnType(),
                            call.getTarget().getRawParameterTypes().stream()),
                        item,
                        call.getDescription(),
                        events));
      }
    };
  }

  private static void reportIf(
      boolean violated, JavaClass item, String what, ConditionEvents events) {
    if (violated) {
      events.add(SimpleConditionEvent.violated(item, what + " has a double or a float"));
    }
  }

  private static boolean hasFraction(JavaClass result, Stream<JavaClass> parameters) {
    return isFraction(result) || parameters.anyMatch(ArchitectureTest::isFraction);
  }

  private static boolean isFraction(JavaClass type) {
    return BINARY_FRACTIONS.contains(type.getBaseComponentType().getName());
  }
}
