package org.tariffcalc.cli.mcp;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tariffcalc.customs.TariffException.UsageError;

/** The tools and resources of the program, served until the input ends. */
final class ToolServer {

  private static final List<String> TOOLS =
      List.of("quote", "compare", "timeline", "next", "find", "explain", "countries", "refund");

  private static final String INSTRUCTIONS =
      "US customs duty and landed cost for any entry date since 2018. Find a code with find, which"
          + " searches words and does not classify; then quote. A figure whose complete is false"
          + " leaves something open, which missing names: tell it. Rates and dates come from the"
          + " tables; do not fill in what a tool refuses.";

  private final Commands commands;

  ToolServer(Commands commands) {
    this.commands = commands;
  }

  /** Answers until the input ends. */
  void serve(InputStream in, OutputStream out) throws InterruptedException {
    WatchedInput input = new WatchedInput(in);
    McpJsonMapper json =
        new JacksonMcpJsonMapper(
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build());
    McpSyncServer server =
        McpServer.sync(new StdioServerTransportProvider(json, input, out))
            .jsonMapper(json)
            .serverInfo("tariff", version())
            .instructions(INSTRUCTIONS)
            .capabilities(
                McpSchema.ServerCapabilities.builder().tools(false).resources(false, false).build())
            .tools(tools(input))
            .resources(
                List.of(
                    resource(
                        "tariff://edition", "edition", "Edition of the rate tables", "version"),
                    resource("tariff://gaps", "gaps", "What is not modeled", "gaps")))
            .build();
    input.awaitEnd();
    server.closeGracefully();
  }

  private String version() {
    String out = commands.run(List.of("version")).out();
    return out.lines().findFirst().orElse("").replaceFirst("^tariff ", "");
  }

  private List<SyncToolSpecification> tools(WatchedInput input) {
    List<SyncToolSpecification> tools = new ArrayList<>();
    for (String name : TOOLS) {
      Tool tool = new Tool(name, commands.named(name));
      tools.add(
          SyncToolSpecification.builder()
              .tool(
                  McpSchema.Tool.builder()
                      .name(name)
                      .description(tool.about())
                      .inputSchema(
                          new McpSchema.JsonSchema(
                              "object",
                              tool.properties(),
                              tool.required(),
                              false,
                              Map.of(),
                              Map.of()))
                      .annotations(
                          new McpSchema.ToolAnnotations(name, true, false, true, false, false))
                      .build())
              .callHandler(
                  (exchange, request) -> {
                    input.answering();
                    try {
                      return answer(tool, request.arguments());
                    } finally {
                      input.answered();
                    }
                  })
              .build());
    }
    return tools;
  }

  private McpSchema.CallToolResult answer(Tool tool, Map<String, Object> call) {
    try {
      Commands.Ended ended =
          commands.run(tool.commandLine(Objects.requireNonNullElse(call, Map.of())));
      return ended.isAnswer()
          ? result(ended.out(), false)
          : result(tool.inItsWords(ended.err(), TOOLS), true);
    } catch (UsageError e) {
      return result(e.wrong() + "\n  try: " + e.remedy(), true);
    }
  }

  private static McpSchema.CallToolResult result(String text, boolean isFault) {
    return McpSchema.CallToolResult.builder().addTextContent(text.strip()).isError(isFault).build();
  }

  private SyncResourceSpecification resource(
      String uri, String name, String about, String command) {
    return new SyncResourceSpecification(
        McpSchema.Resource.builder()
            .uri(uri)
            .name(name)
            .description(about)
            .mimeType("text/plain")
            .build(),
        (exchange, request) ->
            new McpSchema.ReadResourceResult(
                List.of(
                    new McpSchema.TextResourceContents(
                        uri, "text/plain", commands.run(List.of(command)).out()))));
  }
}
