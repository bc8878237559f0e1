package org.tariffcalc.output.write;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.tariffcalc.customs.TariffException.MissingFile;

/**
 * A chart that is drawn as SVG or PNG, without a screen.
 *
 * @param chart the chart
 * @param width in pixels
 * @param height in pixels
 */
public record Picture(JFreeChart chart, int width, int height) {

  private static final int PIXELS_PER_PIXEL = 2;

  /**
   * The drawing, and where things came to stand in it.
   *
   * @param svg the element {@code svg} alone, without the declarations before it
   * @param places places of the axes
   */
  public record Drawing(String svg, ChartRenderingInfo places) {}

  /** Prepares Java for drawing without a screen; before the first chart. */
  public static void prepare() {
    System.setProperty("java.awt.headless", "true");
    try {
      new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
          .createGraphics()
          .getFontMetrics(ChartPalette.SMALL)
          .stringWidth("0");
    } catch (InternalError | LinkageError e) {
      throw new MissingFile(
          "this machine has no fonts to draw a picture with: " + e.getMessage(),
          "install one, as the package fonts-dejavu-core, or take --format chart");
    }
  }

  public Drawing drawing() {
    VectorGraphics2D graphics = new VectorGraphics2D();
    ChartRenderingInfo places = new ChartRenderingInfo();
    chart.draw(graphics, new Rectangle(0, 0, width, height), places);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new SVGProcessor()
          .getDocument(graphics.getCommands(), new PageSize(0, 0, width, height))
          .writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Drawing(adapted(bytes.toString(StandardCharsets.UTF_8)), places);
  }

  /**
   * The library names the fonts of this machine, which other machines lack, leaves out the size of
   * 12, which is not what browsers assume, and refers to a DTD, which they would have to fetch.
   */
  private static String adapted(String svg) {
    return svg.substring(svg.indexOf("<svg"))
        .replaceAll("font-family:&quot;[^&]*&quot;", "font-family:sans-serif")
        .replaceFirst("<svg ", "<svg font-size=\"12\" ")
        .replace("\r\n", "\n");
  }

  public String svg(String title) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + drawing()
            .svg()
            .replaceFirst(
                "<svg ([^>]*)>",
                "<svg $1>\n  <title>" + Html.text(title).replace("$", "\\$") + "</title>");
  }

  public byte[] png() {
    BufferedImage image =
        new BufferedImage(
            width * PIXELS_PER_PIXEL, height * PIXELS_PER_PIXEL, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(PIXELS_PER_PIXEL, PIXELS_PER_PIXEL);
    chart.draw(graphics, new Rectangle(0, 0, width, height));
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
