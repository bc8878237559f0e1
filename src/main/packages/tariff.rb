# Homebrew formula, a template: put in the address and the SHA-256 of a released tar.gz.
class Tariff < Formula
  desc "Prices the customs duty of a shipment on any entry date"
  homepage "@HOMEPAGE@"
  url "@RELEASES@/tariff-@VERSION@.tar.gz"
  sha256 "@SHA256@"
  license "Apache-2.0"

  depends_on "openjdk"

  def install
    libexec.install "bin", "lib", "rates"
    (bin/"tariff").write_env_script libexec/"bin/tariff", JAVA_HOME: Formula["openjdk"].opt_prefix
    man1.install Dir["man/man1/*.1"]
    bash_completion.install "completions/tariff.bash" => "tariff"
    zsh_completion.install "completions/_tariff"
    fish_completion.install "completions/tariff.fish"
  end

  test do
    assert_match "Landed cost",
      shell_output("#{bin}/tariff quote 9503.00.00 --origin CN --value 10000 --date 2025-04-11")
  end
end
