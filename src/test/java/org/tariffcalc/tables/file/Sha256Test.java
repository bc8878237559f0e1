package org.tariffcalc.tables.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The own SHA-256 against the examples of the standard and against the JVM's. */
class Sha256Test {

  // NIST, FIPS 180-2, appendix B.
  @Test
  void theExamplesOfTheStandardHold() {
    assertThat(Sha256.of("abc".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(
            Sha256.of(
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
                    .getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  }

  @Test
  void everyLengthAroundTheBlockBoundariesGivesWhatTheJvmGives() {
    SplittableRandom random = new SplittableRandom(180);
    for (int length = 0; length < 400; length++) {
      byte[] content = new byte[length];
      random.nextBytes(content);
      assertThat(Sha256.of(content)).as("length %s", length).isEqualTo(FileHash.of(content));
    }
  }
}
