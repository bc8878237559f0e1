package org.tariffcalc.output.write;

import java.awt.Color;
import java.awt.Font;

/**
 * Colours and fonts of the pictures. The hues are those of Okabe and Ito, which people with any
 * kind of colour vision tell apart; pages name text, lines and ground by their colour to turn them
 * dark.
 */
public final class ChartPalette {

  public static final Color TEXT = new Color(0x222222);
  public static final Color LINES = new Color(0xc8c8c8);
  public static final Color GROUND = Color.WHITE;
  public static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);
  public static final Font LABEL = new Font(Font.SANS_SERIF, Font.BOLD, 13);
  public static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

  private static final Color BASE = new Color(0x8a8a8a);
  private static final Color[] HUES = {
    new Color(0x0072b2),
    new Color(0xe69f00),
    new Color(0x009e73),
    new Color(0xcc79a7),
    new Color(0x56b4e9),
    new Color(0xd55e00),
    new Color(0xb8ac1e),
    new Color(0x7f4ca8),
  };

  private ChartPalette() {}

  /** The colour of a program: the base rate is grey, the others follow in order. */
  public static Color of(String program, int place) {
    return program.equals("base") ? BASE : HUES[place % HUES.length];
  }
}
