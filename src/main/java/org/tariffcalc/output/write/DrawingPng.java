package org.tariffcalc.output.write;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.tariffcalc.customs.TariffException.MissingFile;

/** A drawing as PNG, two dots to a pixel, on white, without a screen. */
public final class DrawingPng {

  private static final int DOTS = 2;

  private DrawingPng() {}

  /**
   * The file.
   *
   * @throws MissingFile when this machine has no font
   */
  public static byte[] of(Drawing drawing) {
    System.setProperty("java.awt.headless", "true");
    BufferedImage image =
        new BufferedImage(
            drawing.width() * DOTS, drawing.height() * DOTS, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(DOTS, DOTS);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, drawing.width(), drawing.height());
    try {
      drawing.marks().forEach(mark -> draw(graphics, mark));
    } catch (InternalError | LinkageError e) {
      throw new MissingFile(
          "this machine has no fonts to draw a picture with: " + e.getMessage(),
          "install one, as the package fonts-dejavu-core, or write .svg or .html");
    }
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void draw(Graphics2D graphics, Drawing.Mark mark) {
    if (mark instanceof Drawing.Area area) {
      graphics.setColor(color(area.fill()));
      graphics.setComposite(
          AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) area.opacity()));
      graphics.fill(new Rectangle2D.Double(area.x(), area.y(), area.width(), area.height()));
      graphics.setComposite(AlphaComposite.SrcOver);
    } else if (mark instanceof Drawing.Line line) {
      graphics.setColor(color(line.stroke()));
      graphics.setStroke(
          new BasicStroke(
              (float) line.width(),
              BasicStroke.CAP_BUTT,
              BasicStroke.JOIN_ROUND,
              1,
              line.dashed() ? new float[] {3, 3} : null,
              0));
      graphics.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
    } else if (mark instanceof Drawing.Text text && !text.words().isEmpty()) {
      write(graphics, text);
    }
  }

  private static void write(Graphics2D graphics, Drawing.Text text) {
    Font font =
        new Font(Font.SANS_SERIF, text.bold() ? Font.BOLD : Font.PLAIN, 1)
            .deriveFont((float) text.size());
    TextLayout layout = new TextLayout(text.words(), font, graphics.getFontRenderContext());
    double room = Lettering.width(text.words(), text.size(), text.bold());
    // A font that is wider than was reckoned with is drawn narrower.
    double squeeze = Math.min(1, room / layout.getAdvance());
    double wide = layout.getAdvance() * squeeze;
    double left =
        switch (text.anchor()) {
          case START -> text.x();
          case MIDDLE -> text.x() - wide / 2;
          case END -> text.x() - wide;
        };
    AffineTransform place = AffineTransform.getTranslateInstance(left, text.y());
    place.scale(squeeze, 1);
    Shape letters = layout.getOutline(place);
    if (text.hasRim()) {
      graphics.setColor(Color.WHITE);
      graphics.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      graphics.draw(letters);
    }
    graphics.setColor(color(text.color()));
    graphics.fill(letters);
  }

  private static Color color(String color) {
    return Color.decode(Drawing.light(color));
  }
}
