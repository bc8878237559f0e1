package org.tariffcalc.tables.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tariffcalc.tables.file.TableFile;

/** Collects the exemptions of one set. */
public final class ExemptionSetReader
    implements Function<TableFile, List<Exemption>>, TableFile.Members {
  private String id = "";
  private final List<Exemption> exemptions = new ArrayList<>();

  @Override
  public List<Exemption> apply(TableFile file) {
    file.object(this);
    return List.copyOf(exemptions);
  }

  /** The identifier of the set that was read. */
  public String id() {
    return id;
  }

  @Override
  public void member(TableFile at, String name) {
    if (name.equals("id")) {
      id = at.text();
    } else if (name.equals("exemptions")) {
      at.enterArray();
      while (at.hasElement()) {
        exemptions.add(new ExemptionReader().read(at));
      }
    } else {
      at.skip();
    }
  }
}
