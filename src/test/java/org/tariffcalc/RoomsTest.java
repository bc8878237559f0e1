package org.tariffcalc;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every package stands in {@code rooms.txt} and uses only those that are written there, each of
 * which stands above it in that file: so no arrow leads back, and no circle can be drawn.
 */
@AnalyzeClasses(packages = "org.tariffcalc", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

  private static final String ROOT = "org.tariffcalc.";
  private static final int ABOUT_TWENTY = 24;

  @ArchTest
  static void everyPackageUsesThoseThatAreWrittenDownAndNoOther(JavaClasses classes)
      throws IOException {
    Map<String, Set<String>> used = new TreeMap<>();
    for (JavaClass each : classes) {
      Set<String> rooms = used.computeIfAbsent(room(each), name -> new TreeSet<>());
      for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (target.getPackageName().startsWith(ROOT) && !room(target).equals(room(each))) {
          rooms.add(room(target));
        }
      }
    }

    Set<String> drawn = arrows(used);
    Set<String> allowed = arrows(written());
    Set<String> unwritten = new TreeSet<>(drawn);
    unwritten.removeAll(allowed);
    Set<String> unused = new TreeSet<>(allowed);
    unused.removeAll(drawn);
    assertThat(unwritten).as("arrows that rooms.txt lacks").isEmpty();
    assertThat(unused).as("arrows of rooms.txt that nobody uses").isEmpty();
  }

  @ArchTest
  static void everyArrowLeadsDown(JavaClasses classes) throws IOException {
    List<String> below = new ArrayList<>();
    for (Map.Entry<String, Set<String>> room : written().entrySet()) {
      assertThat(below).as("what %s may use", room.getKey()).containsAll(room.getValue());
      below.add(room.getKey());
    }
    assertThat(below).hasSizeGreaterThan(classes.isEmpty() ? 0 : 1);
  }

  @ArchTest
  static void noPackageIsADrawer(JavaClasses classes) {
    Map<String, Integer> files = new TreeMap<>();
    for (JavaClass each : classes) {
      if (each.isTopLevelClass() && !each.getSimpleName().equals("package-info")) {
        files.merge(room(each), 1, Integer::sum);
      }
    }
    assertThat(files.values()).allMatch(count -> count <= ABOUT_TWENTY);
  }

  private static Set<String> arrows(Map<String, Set<String>> rooms) {
    Set<String> arrows = new TreeSet<>();
    rooms.forEach(
        (room, uses) -> {
          arrows.add(room);
          uses.forEach(other -> arrows.add(room + " -> " + other));
        });
    return arrows;
  }

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(ROOT) ? name.substring(ROOT.length()) : name;
  }

  /** The rooms and what each may use, in the order of the file. */
  private static Map<String, Set<String>> written() throws IOException {
    Map<String, Set<String>> rooms = new LinkedHashMap<>();
    try (var in = RoomsTest.class.getResourceAsStream("rooms.txt")) {
      assertThat(in).as("rooms.txt").isNotNull();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.startsWith("#")) {
          String[] parts = line.split(":", -1);
          Set<String> uses = new TreeSet<>(List.of(parts[1].strip().split(" ")));
          uses.remove("");
          rooms.put(parts[0], uses);
        }
      }
    }
    return rooms;
  }
}
