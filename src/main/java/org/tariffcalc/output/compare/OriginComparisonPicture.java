package org.tariffcalc.output.compare;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import org.tariffcalc.analysis.origin.OriginComparison;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.Charge;
import org.tariffcalc.output.write.ChartPalette;
import org.tariffcalc.output.write.Picture;

/**
 * A comparison as a picture: what comes on top of the price of the goods, a bar for each choice.
 */
final class OriginComparisonPicture {

  private static final int WIDTH = 960;
  private static final int MARGINS = 90;
  private static final int BAR = 34;
  private static final String FEES = "taxes and fees";

  private final Map<String, String> countryNames;

  OriginComparisonPicture(Map<String, String> countryNames) {
    Picture.prepare();
    this.countryNames = countryNames;
  }

  String svg(OriginComparison choices) {
    OriginComparisonText text = new OriginComparisonText(countryNames, choices);
    DefaultCategoryDataset parts = new DefaultCategoryDataset();
    Map<String, String> programs = new LinkedHashMap<>();
    int bars = 0;
    for (OriginComparison.Choice choice : choices.ranked()) {
      if (choice.assessment().isPresent()) {
        Assessment a = choice.assessment().get();
        bars++;
        add(parts, a.totalFees(), FEES, text.name(choice));
        for (Charge charge : a.charges()) {
          String name = charge.kind().equals("base") ? "Base rate" : charge.authority();
          programs.put(name, charge.program());
          add(parts, charge.amount(), name, text.name(choice));
        }
      }
    }
    JFreeChart chart =
        ChartFactory.createStackedBarChart(
            null, null, null, parts, PlotOrientation.HORIZONTAL, true, false, false);
    style(chart, parts, programs);
    Picture picture = new Picture(chart, WIDTH, MARGINS + BAR * Math.max(1, bars));
    return picture
        .drawing()
        .svg()
        .replaceFirst(" height=\"[^\"]*\"", "")
        .replaceFirst(
            " width=\"[^\"]*\"", " role=\"img\" aria-label=\"Duties, taxes and fees by choice\"");
  }

  private static void add(
      DefaultCategoryDataset parts, BigDecimal amount, String name, String choice) {
    double before =
        parts.getRowIndex(name) >= 0
                && parts.getColumnIndex(choice) >= 0
                && parts.getValue(name, choice) != null
            ? parts.getValue(name, choice).doubleValue()
            : 0;
    parts.setValue(before + amount.doubleValue(), name, choice);
  }

  private static void style(
      JFreeChart chart, DefaultCategoryDataset parts, Map<String, String> programs) {
    chart.setBackgroundPaint(ChartPalette.GROUND);
    chart.setPadding(new RectangleInsets(8, 8, 8, 24));
    chart.getLegend().setFrame(BlockBorder.NONE);
    chart.getLegend().setBackgroundPaint(null);
    chart.getLegend().setItemFont(ChartPalette.SMALL);
    chart.getLegend().setItemPaint(ChartPalette.TEXT);
    CategoryPlot plot = chart.getCategoryPlot();
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(ChartPalette.LINES);
    CategoryAxis names = plot.getDomainAxis();
    names.setTickLabelFont(ChartPalette.SMALL);
    names.setTickLabelPaint(ChartPalette.TEXT);
    names.setAxisLinePaint(ChartPalette.TEXT);
    names.setMaximumCategoryLabelWidthRatio(0.4f);
    ValueAxis money = plot.getRangeAxis();
    money.setTickLabelFont(ChartPalette.SMALL);
    money.setTickLabelPaint(ChartPalette.TEXT);
    money.setAxisLinePaint(ChartPalette.TEXT);
    StackedBarRenderer renderer = (StackedBarRenderer) plot.getRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    int hue = 0;
    for (int row = 0; row < parts.getRowCount(); row++) {
      String name = parts.getRowKey(row).toString();
      boolean isFee = name.equals(FEES);
      String program = isFee ? "base" : programs.getOrDefault(name, name);
      renderer.setSeriesPaint(
          row, isFee ? ChartPalette.LINES.darker().darker() : ChartPalette.of(program, hue));
      hue += isFee || program.equals("base") ? 0 : 1;
    }
  }
}
