package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages as a person sees them: opened in a browser without a network. */
@Tag("slow")
class PagesTest {

  private static final Path APPROVED = Path.of("src/test/resources/pages");

  /** Fonts differ from machine to machine; bars, panels and ground do not. */
  private static final double TOLERANCE = 0.025;

  @TempDir private Path folder;

  @Test
  void timelineByDay() throws IOException {
    looksLike("timeline-light", Chromium.in(folder).picture(toys(), false));
  }

  @Test
  void timelineByNight() throws IOException {
    BufferedImage night = Chromium.in(folder).picture(toys(), true);

    assertThat(new Color(night.getRGB(2, 2)).getRed()).isLessThan(60);
    looksLike("timeline-dark", night);
  }

  @Test
  void bothDirectionsInOnePicture() throws IOException {
    String page =
        Answer.to(
                List.of(
                    "timeline -o CN --both --from 2025-01-20 --to 2025-12-31 -f html"
                        .split(" ", -1)))
            .out();

    looksLike("both", Chromium.in(folder).picture(page, false));
  }

  @Test
  void comparison() throws IOException {
    String page =
        Answer.to(
                List.of(
                    "compare 6109.10.00 --origins CN,VN,MX,IN,DE -v 10000 -d 2025-10-01 -f html"
                        .split(" ", -1)))
            .out();

    looksLike("compare", Chromium.in(folder).picture(page, false));
  }

  @Test
  void aPictureOfOtherDutiesIsToldApart() throws IOException {
    BufferedImage toys = ImageIO.read(APPROVED.resolve("timeline-light.png").toFile());
    BufferedImage both = ImageIO.read(APPROVED.resolve("both.png").toFile());

    assertThat(distance(toys, both)).isGreaterThan(2 * TOLERANCE);
  }

  // The last step is shown at first; two to the left is the one that began on 10 April at 145%.
  @Test
  void theArrowKeysWalkFromStepToStep() {
    String keys =
        "<script>const all=[...document.querySelectorAll('.step')];all.at(-1).focus();"
            + "for(let i=0;i<2;i++)document.activeElement.dispatchEvent(new"
            + " KeyboardEvent('keydown',{key:'ArrowLeft',bubbles:true}));</script></body>";

    String document = Chromium.in(folder).document(toys().replace("</body>", keys));

    assertThat(panel(document))
        .contains("2025-04-10 to 2025-05-13: 145%", "9903.01.63", "EO 14266");
  }

  @Test
  void pointingAtAStepShowsItsChargesAndActs() {
    String pointer =
        "<script>document.querySelectorAll('.step')[4].dispatchEvent(new"
            + " PointerEvent('pointerenter'));</script></body>";

    String document = Chromium.in(folder).document(toys().replace("</body>", pointer));

    assertThat(panel(document)).contains("2025-04-09 to 2025-04-09: 104%", "90 FR 15509");
  }

  @Test
  void aPagePrintsOnAFewSheets() {
    String pdf = new String(Chromium.in(folder).print(toys()), StandardCharsets.ISO_8859_1);

    assertThat(pdf).startsWith("%PDF");
    assertThat(pdf.split("/Type /Page\\b", -1)).hasSizeBetween(2, 5);
  }

  private static String toys() {
    return Answer.to(
            List.of(
                "timeline 9503.00.00 -o CN --from 2025-01-20 --to 2025-12-31 -f html"
                    .split(" ", -1)))
        .out();
  }

  private static String panel(String document) {
    int at = document.indexOf("<section id=\"day\"");
    return document.substring(at, document.indexOf("</section>", at));
  }

  private void looksLike(String name, BufferedImage picture) throws IOException {
    Path approved = APPROVED.resolve(name + ".png");
    Path received = Path.of("target", name + ".received.png");
    Files.createDirectories(received.toAbsolutePath().getParent());
    ImageIO.write(picture, "png", received.toFile());
    assertThat(approved).as("compare with " + received).exists();
    BufferedImage expected = ImageIO.read(approved.toFile());

    assertThat(picture.getWidth()).isEqualTo(expected.getWidth());
    assertThat(picture.getHeight()).isEqualTo(expected.getHeight());
    assertThat(distance(picture, expected))
        .as("mean distance of %s from %s", received, approved)
        .isLessThan(TOLERANCE);
  }

  /** Mean distance of the colours, 0 for the same picture and 1 for white against black. */
  private static double distance(BufferedImage one, BufferedImage other) {
    long sum = 0;
    for (int x = 0; x < one.getWidth(); x++) {
      for (int y = 0; y < one.getHeight(); y++) {
        Color a = new Color(one.getRGB(x, y));
        Color b = new Color(other.getRGB(x, y));
        sum +=
            Math.abs(a.getRed() - b.getRed())
                + Math.abs(a.getGreen() - b.getGreen())
                + Math.abs(a.getBlue() - b.getBlue());
      }
    }
    return sum / (3.0 * 255 * one.getWidth() * one.getHeight());
  }
}
