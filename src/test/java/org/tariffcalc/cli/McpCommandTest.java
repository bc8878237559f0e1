package org.tariffcalc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server, asked over pipes by the client of the protocol's own library. */
class McpCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;

  private static McpSyncClient client;

  @BeforeAll
  static void connect() {
    ServerParameters server =
        ServerParameters.builder(Path.of(System.getProperty("java.home"), "bin", "java").toString())
            .args(
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder,
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dtariff.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.tariffcalc.cli.Main",
                "mcp")
            .build();
    client =
        McpClient.sync(new StdioClientTransport(server, new JacksonMcpJsonMapper(JSON)))
            .requestTimeout(Duration.ofSeconds(60))
            .initializationTimeout(Duration.ofSeconds(60))
            .build();
    client.initialize();
  }

  @AfterAll
  static void disconnect() {
    client.closeGracefully();
  }

  private static McpSchema.CallToolResult call(String tool, Map<String, Object> arguments) {
    return client.callTool(new McpSchema.CallToolRequest(tool, arguments));
  }

  private static String text(McpSchema.CallToolResult result) {
    return ((McpSchema.TextContent) result.content().get(0)).text();
  }

  @Test
  void theToolsAreTheCommandsWithTheirOptions() {
    List<McpSchema.Tool> tools = client.listTools().tools();

    assertThat(tools)
        .extracting(McpSchema.Tool::name)
        .containsExactlyInAnyOrder(
            "quote", "compare", "timeline", "next", "find", "explain", "countries", "refund");
    assertThat(tools)
        .allSatisfy(
            tool -> {
              assertThat(tool.description()).isNotBlank();
              assertThat(tool.annotations().readOnlyHint()).isTrue();
              assertThat(tool.inputSchema().additionalProperties()).isFalse();
              // Nothing that writes a file, or another form than JSON.
              assertThat(tool.inputSchema().properties().keySet())
                  .doesNotContain(
                      "output", "cape", "format", "json", "help", "rates", "unsealed", "color");
            });
    McpSchema.JsonSchema quote =
        tools.stream()
            .filter(each -> each.name().equals("quote"))
            .findFirst()
            .orElseThrow()
            .inputSchema();
    assertThat(quote.properties().keySet())
        .contains("code", "origin", "value", "date", "mode", "claim", "content", "incoterm");
  }

  @Test
  void anAnswerIsTheJsonThatTheCommandPrints() throws Exception {
    McpSchema.CallToolResult result =
        call(
            "quote",
            Map.of("code", "9503.00.00", "origin", "CN", "value", 10000, "date", "2025-04-11"));

    assertThat(result.isError()).isFalse();
    String printed =
        Answer.to("quote", "9503.00.00", "-o", "CN", "-v", "10000", "-d", "2025-04-11", "--json")
            .out();
    assertThat(text(result)).isEqualTo(printed.strip());
    JsonNode compared =
        JSON.readTree(
            text(
                call(
                    "compare",
                    Map.of(
                        "code",
                        "9503.00.00",
                        "origins",
                        "CN,VN",
                        "value",
                        "1000",
                        "date",
                        "2026-06-01"))));
    assertThat(compared.path("schemaVersion").asInt()).isEqualTo(1);
    for (Map.Entry<String, Map<String, Object>> each :
        Map.<String, Map<String, Object>>of(
                "timeline", Map.of("code", "9503.00.00", "origin", "CN", "to", "2026-06-01"),
                "next", Map.of("code", "9503.00.00", "origin", "CN", "date", "2026-06-01"),
                "find", Map.of("words", "electric kettle"),
                "explain", Map.of("name", "ieepa-fentanyl"),
                "countries", Map.of("date", "2026-06-01"))
            .entrySet()) {
      McpSchema.CallToolResult other = call(each.getKey(), each.getValue());
      assertThat(other.isError()).as(text(other)).isFalse();
      assertThat(JSON.readTree(text(other)).isObject()).as(each.getKey()).isTrue();
    }
  }

  @Test
  void aFaultIsAToolErrorWithTheRemedy() throws Exception {
    McpSchema.CallToolResult words =
        call("quote", Map.of("code", "sofa", "origin", "CN", "value", 1));
    assertThat(words.isError()).isTrue();
    JsonNode error = JSON.readTree(text(words)).path("error");
    assertThat(error.path("message").asText()).isEqualTo("'sofa' is not a commodity code");
    assertThat(error.path("remedy").asText()).startsWith("9401.61 Upholstered seats");

    // What begins with a dash is a code that is none, and no option.
    assertThat(text(call("quote", Map.of("code", "--help", "origin", "CN", "value", 1))))
        .contains("'--help' is not a commodity code");
    assertThat(text(call("refund", Map.of("file", "no-such-file.csv")))).contains("not found");
  }

  // An agent knows the members of a tool, and nothing of a command line.
  @Test
  void aFaultSpeaksOfMembersAndTools() throws Exception {
    Map<String, Object> toys = Map.of("code", "9503.00.00", "origin", "CN", "value", 1000);

    assertFault("quote", Map.of("code", "9503.00.00"))
        .containsExactly(
            "missing required options: 'origin', 'value'", "the schema of the tool quote");
    assertFault("quote", with(toys, "value", "abc"))
        .containsExactly("'abc' in value is not an amount", "value 10000 or value 10,000.50");
    assertFault(
            "quote",
            Map.of("code", "1001.19.00", "origin", "FR", "value", 1000, "date", "2026-01-01"))
        .containsExactly(
            "the duty 0.65¢/kg at 1001.19.00 needs a quantity in kg", "quantity 100kg");
    assertFault("quote", with(toys, "origin", "XX"))
        .containsExactly(
            "'XX' is not a country of origin in these tables", "the tool countries lists them");
    assertFault("quote", with(toys, "importer", "DE"))
        .containsExactly("these tables have no duties for imports into DE", "importer US");
    assertFault("compare", Map.of("code", "9503.00.00", "value", 1))
        .containsExactly("no origin is given", "origins CN,VN,MX or origin CN");
    assertFault("refund", Map.of())
        .containsExactly("missing required parameter: 'file'", "the schema of the tool refund");
    // What the caller wrote is shown as it was written.
    assertFault("quote", with(toys, "code", "--origin"))
        .first(STRING)
        .startsWith("'--origin' is not a commodity code");
    assertFault("quote", with(toys, "code", "sofa")).last(STRING).endsWith("; the tool find sofa");
  }

  private static Map<String, Object> with(Map<String, Object> call, String member, Object value) {
    Map<String, Object> changed = new HashMap<>(call);
    changed.put(member, value);
    return changed;
  }

  /** What is wrong, and the remedy. */
  private static ListAssert<String> assertFault(String tool, Map<String, Object> call)
      throws IOException {
    McpSchema.CallToolResult result = call(tool, call);
    assertThat(result.isError()).as(text(result)).isTrue();
    JsonNode error = JSON.readTree(text(result)).path("error");
    return assertThat(List.of(error.path("message").asText(), error.path("remedy").asText()));
  }

  // An agent may send a list where the command takes commas, and null for what it does not know.
  @Test
  void aListOrNothingIsTakenAsItIsMeant() {
    Map<String, Object> call = new HashMap<>();
    call.put("code", "9503.00.00");
    call.put("value", 1000);
    call.put("date", "2026-06-01");
    call.put("origins", "CN,VN");
    String withCommas = text(call("compare", call));
    call.put("origins", List.of("CN", "VN"));
    call.put("mode", null);

    McpSchema.CallToolResult result = call("compare", call);

    assertThat(result.isError()).as(text(result)).isFalse();
    assertThat(text(result)).isEqualTo(withCommas);
  }

  @Test
  void whatWritesAFileIsRefused() throws Exception {
    Path file = folder.resolve("out.svg");
    McpSchema.CallToolResult result =
        call("timeline", Map.of("code", "9503.00.00", "origin", "CN", "output", file.toString()));

    assertThat(result.isError()).isTrue();
    assertThat(text(result))
        .startsWith("the tool timeline has no member 'output'\n  try: one of ")
        .contains("origin");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void theEditionAndTheGapsAreResources() {
    assertThat(read("tariff://edition")).contains("Rate tables 20", "sha256");
    assertThat(read("tariff://gaps")).contains("Antidumping");
  }

  private static String read(String uri) {
    McpSchema.ReadResourceResult read = client.readResource(new McpSchema.ReadResourceRequest(uri));
    return ((McpSchema.TextResourceContents) read.contents().get(0)).text();
  }
}
