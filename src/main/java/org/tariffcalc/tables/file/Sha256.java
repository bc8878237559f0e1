package org.tariffcalc.tables.file;

/**
 * SHA-256 (FIPS 180-4) for the one short file that every quote hashes. The JVM's own needs half as
 * long again as all the rest of a quote to find its provider; where that does not count, and to
 * seal tables, {@link FileHash} uses it, and a test holds the two together.
 */
final class Sha256 {

  private static final int BLOCK = 64;

  private static final int[] K = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
  };

  private final int[] state = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
  };

  private final int[] words = new int[BLOCK];

  private Sha256() {}

  /** Sixty-four hexadecimal digits, lower case. */
  static String of(byte[] content) {
    Sha256 hash = new Sha256();
    int whole = content.length - content.length % BLOCK;
    for (int at = 0; at < whole; at += BLOCK) {
      hash.add(content, at);
    }
    hash.addRest(content, whole);
    return hash.hex();
  }

  /** The last bytes, a one bit, zeros, and the length in bits. */
  private void addRest(byte[] content, int from) {
    int rest = content.length - from;
    byte[] padded = new byte[rest + 9 <= BLOCK ? BLOCK : 2 * BLOCK];
    System.arraycopy(content, from, padded, 0, rest);
    padded[rest] = (byte) 0x80;
    long bits = 8L * content.length;
    for (int i = 1; i <= 8; i++) {
      padded[padded.length - i] = (byte) bits;
      bits >>>= 8;
    }
    for (int at = 0; at < padded.length; at += BLOCK) {
      add(padded, at);
    }
  }

  private void add(byte[] content, int from) {
    int[] w = words;
    for (int i = 0; i < 16; i++) {
      int at = from + 4 * i;
      w[i] =
          content[at] << 24
              | (content[at + 1] & 255) << 16
              | (content[at + 2] & 255) << 8
              | content[at + 3] & 255;
    }
    for (int i = 16; i < BLOCK; i++) {
      int x = w[i - 15];
      int y = w[i - 2];
      w[i] =
          w[i - 16]
              + w[i - 7]
              + ((x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3)
              + ((y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10);
    }
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    int e = state[4];
    int f = state[5];
    int g = state[6];
    int h = state[7];
    for (int i = 0; i < BLOCK; i++) {
      int t1 =
          h
              + ((e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7))
              + (e & f ^ ~e & g)
              + K[i]
              + w[i];
      int t2 =
          ((a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10))
              + (a & b ^ a & c ^ b & c);
      h = g;
      g = f;
      f = e;
      e = d + t1;
      d = c;
      c = b;
      b = a;
      a = t1 + t2;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
  }

  private String hex() {
    StringBuilder hex = new StringBuilder(64);
    for (int word : state) {
      for (int shift = 28; shift >= 0; shift -= 4) {
        hex.append(Character.forDigit(word >>> shift & 15, 16));
      }
    }
    return hex.toString();
  }
}
