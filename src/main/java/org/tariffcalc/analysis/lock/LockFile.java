package org.tariffcalc.analysis.lock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tariffcalc.analysis.change.AssessmentFigures;
import org.tariffcalc.assess.Assessor;
import org.tariffcalc.assess.answer.Assessment;
import org.tariffcalc.assess.answer.LawBasis;
import org.tariffcalc.assess.shipment.Shipment;
import org.tariffcalc.customs.TariffException;
import org.tariffcalc.customs.TariffException.InputError;
import org.tariffcalc.customs.TariffException.InvalidTables;
import org.tariffcalc.intake.record.InputFiles;
import org.tariffcalc.intake.row.OpenMetals;
import org.tariffcalc.intake.row.ProductsFile;
import org.tariffcalc.intake.row.RowFault;
import org.tariffcalc.intake.row.RowReading;
import org.tariffcalc.io.WholeFile;
import org.tariffcalc.tables.RateTables;

/** Makes locks of lists of products, writes and reads them. */
public final class LockFile {

  private static final int MOST_NAMED = 10;

  private static final String ID_OF_A_PRODUCT = "      \"id\": ";

  private LockFile() {}

  /**
   * Assesses every product of a list.
   *
   * @param file the list
   * @param source what to call it in an error
   * @param open where products are counted that pay on a metal whose share they do not declare
   * @throws InputError naming the rows that cannot be assessed; there is no lock of the others
   */
  public static Lock of(ProductsFile file, String source, RateTables tables, OpenMetals open) {
    Assessor assessor = new Assessor(tables);
    List<LockedProduct> products = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    String remedy = "";
    for (ProductsFile.Product each : file.products()) {
      try {
        Shipment shipment = shipment(each);
        Assessment assessment = assessor.assess(shipment);
        open.count(each.line(), assessment);
        products.add(
            new LockedProduct(
                each.id(),
                tables.goodsName(shipment.code(), shipment.into()),
                file.isDated(each),
                shipment,
                AssessmentFigures.of(assessment)));
      } catch (InvalidTables e) {
        throw e;
      } catch (TariffException e) {
        remedy = remedy.isEmpty() ? e.remedy() : remedy;
        wrong.add("line " + each.line() + " (" + each.id() + "): " + e.wrong());
      }
    }
    if (!wrong.isEmpty()) {
      throw new InputError(
          source
              + ": "
              + wrong.size()
              + " of "
              + file.products().size()
              + " products cannot be assessed; "
              + String.join("; ", wrong.subList(0, Math.min(MOST_NAMED, wrong.size())))
              + (wrong.size() > MOST_NAMED ? "; and " + (wrong.size() - MOST_NAMED) + " more" : ""),
          remedy);
    }
    String premise = LawBasis.of(tables).remark();
    return new Lock(
        tables.edition(),
        tables.sha256(),
        premise.startsWith(", ") ? premise.substring(2) : premise,
        products);
  }

  /**
   * The shipment of a row.
   *
   * @throws InputError when the row is faulty
   */
  public static Shipment shipment(ProductsFile.Product product) {
    if (product.reading() instanceof RowReading.Understood understood) {
      return understood.shipment();
    }
    RowFault fault = ((RowReading.Faulty) product.reading()).fault();
    throw new InputError(fault.wrong(), fault.remedy());
  }

  /** Writes a lock; under the name stands the old one or the new one, never a part. */
  public static void write(Lock lock, Path path) {
    WholeFile.write(path, "--output", bytes(lock));
  }

  /** A lock as it is written. */
  public static byte[] bytes(Lock lock) {
    return LockWriter.bytes(lock);
  }

  /**
   * The line of each product in a lock as it is written, counted from 1; empty where the file is
   * laid out otherwise.
   */
  public static List<Integer> lines(Path path, Lock lock) {
    List<Integer> lines = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(InputFiles.open(path), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (line.startsWith(ID_OF_A_PRODUCT)) {
          lines.add(number);
        }
      }
    } catch (IOException e) {
      throw InputFiles.unreadable("file " + path, e);
    }
    return lines.size() == lock.products().size() ? lines : List.of();
  }

  /**
   * Reads a lock.
   *
   * @throws InputError when the file is none, or one of a newer program
   */
  public static Lock read(Path path, RateTables tables) {
    return LockReader.read(path, tables);
  }
}
