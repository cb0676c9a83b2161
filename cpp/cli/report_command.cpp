#include "cli/report_command.h"

#include <cstdio>
#include <filesystem>
#include <format>
#include <optional>

#include "cli/input_file.h"
#include "engine/engine.h"

namespace weerzien::cli {

namespace {

constexpr int unusable = 2;

// Streams one file; an error object if it cannot be opened, read or used.
std::optional<engine::Json> stream(engine::Engine& engine, const std::string& path,
                                   std::size_t chunk) {
  InputFile file(path);
  if (!file.is_open() || std::filesystem::is_directory(path)) {
    return engine::Json{{"code", "cannotOpen"}, {"file", path}};
  }
  const std::string name = std::filesystem::path(path).filename().string();
  const engine::Json begun = engine::Json::parse(engine.begin_file(name));
  if (begun.contains("error")) return begun["error"];
  for (;;) {
    const long read = file.read(engine.prepare(chunk), chunk);
    if (read < 0) return engine::Json{{"code", "damagedArchive"}, {"file", path}};
    if (read == 0) break;
    engine.commit(static_cast<std::size_t>(read));
  }
  const engine::Json result = engine::Json::parse(engine.end_file());
  if (result.contains("error")) return result["error"];
  return std::nullopt;
}

int complain(const engine::Json& error) {
  std::string line = "weerzien: " + error.value("code", std::string("error"));
  for (const auto& [key, value] : error.items()) {
    if (key == "code") continue;
    line += std::format(" {}={}", key, value.is_string() ? value.get<std::string>() : value.dump());
  }
  std::fprintf(stderr, "%s\n", line.c_str());
  return unusable;
}

// The bytes of all files together, or 0 where some cannot be known.
std::uint64_t bytes_of(const std::vector<std::string>& paths) {
  std::uint64_t sum = 0;
  for (const std::string& path : paths) {
    std::error_code failed;
    const std::uint64_t bytes = std::filesystem::file_size(path, failed);
    if (failed || InputFile(path).is_packed()) return 0;
    sum += bytes;
  }
  return sum;
}

// Reads all files, again as often as the core asks for it; it knows when to stop.
std::optional<engine::Json> read_all(std::optional<engine::Engine>& engine,
                                     const ReportCall& call) {
  engine::Json options = engine::Json::parse(call.options, nullptr, false);
  if (options.is_object() && !options.contains("files")) options["files"] = call.files.size();
  std::string text = options.is_object() ? options.dump() : call.options;
  for (;;) {
    engine.emplace(text);
    engine->expect(bytes_of(call.files));
    for (const std::string& path : call.files) {
      if (auto error = stream(*engine, path, call.chunk)) return error;
    }
    const engine::Json result = engine::Json::parse(engine->finish());
    if (result.contains("error")) return result["error"];
    if (!result.contains("reread")) return std::nullopt;
    text = result["reread"].dump();
  }
}

}  // namespace

int report_command(const ReportCall& call) {
  std::optional<engine::Engine> engine;
  if (const auto error = read_all(engine, call)) return complain(*error);
  const std::string text = call.mapping ? engine->mapping() : engine->report(call.options);
  if (!call.mapping && text.starts_with("{\"error\"")) {
    return complain(engine::Json::parse(text)["error"]);
  }
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fputc('\n', stdout);
  return 0;
}

}  // namespace weerzien::cli
