package org.tariffcalc.cli;

import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** A browser without a screen, where this machine has one. */
record Chromium(Path program, Path folder) {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final String NOTICE =
      "NOTICE: no Chromium on the PATH; pages are not opened and their pictures not compared";

  /** The browser; the test is skipped, and a notice says so, where there is none. */
  static Chromium in(Path folder) {
    for (String place : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      for (String name : NAMES) {
        Path program = Path.of(place, name);
        if (Files.isExecutable(program)) {
          return new Chromium(program, folder);
        }
      }
    }
    System.err.println(NOTICE);
    return abort(NOTICE);
  }

  /** The page as a picture of 1,000 by 800 pixels, a quarter as wide and high. */
  BufferedImage picture(String page, boolean dark) {
    Path png = folder.resolve("page.png");
    run(
        page,
        "--screenshot=" + png,
        "--window-size=1000,800",
        "--hide-scrollbars",
        // 0 stands for dark, 1 for light.
        "--blink-settings=preferredColorScheme=" + (dark ? 0 : 1));
    try {
      return smaller(ImageIO.read(png.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document once its script has run. */
  String document(String page) {
    return run(page, "--dump-dom");
  }

  /** The page as it is printed. */
  byte[] print(String page) {
    Path pdf = folder.resolve("page.pdf");
    run(page, "--print-to-pdf=" + pdf, "--no-pdf-header-footer");
    try {
      return Files.readAllBytes(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String run(String page, String... options) {
    try {
      Path file = Files.writeString(folder.resolve("page.html"), page);
      Path log = folder.resolve("log.txt");
      List<String> command = new ArrayList<>();
      command.add(program.toString());
      command.addAll(
          List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"));
      // No page may need the network.
      command.add("--host-resolver-rules=MAP * ~NOTFOUND");
      command.add("--user-data-dir=" + folder.resolve("profile"));
      command.addAll(List.of(options));
      command.add(file.toUri().toString());
      Path answer = folder.resolve("answer.txt");
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(answer.toFile())
              .redirectError(log.toFile())
              .start();
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("Chromium did not end: " + Files.readString(log));
      }
      return Files.readString(answer, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static BufferedImage smaller(BufferedImage picture) {
    BufferedImage small =
        new BufferedImage(
            picture.getWidth() / 4, picture.getHeight() / 4, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(picture, 0, 0, small.getWidth(), small.getHeight(), null);
    graphics.dispose();
    return small;
  }
}
