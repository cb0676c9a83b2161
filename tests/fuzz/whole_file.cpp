// From bytes to report, lists and mapping: always JSON, the same bytes wherever the chunks are cut,
// the same again when asked twice, and every row accounted for.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "engine/engine.h"
#include "support/fuzzing.h"

using namespace weerzien;
using namespace weerzien::engine;
using fuzz::check;

namespace {

constexpr int rounds_max = 5;

constexpr std::array<std::string_view, 8> report_options = {
    "{}",
    R"({"period":"week","sameDay":"separate","returns":"ignore","activeWindowDays":30})",
    R"({"period":"quarter","revenueBasis":"products","countRefunded":true,"countZero":true})",
    R"({"period":"year","windowStartsShop":true,"rfm":{"method":"fixed"},"horizons":[1,7]})",
    R"({"asOf":"2024-06-30","filter":{"from":"2024-01-01","to":"2024-12-31"}})",
    R"({"rfm":{"method":"halfOpen"},"filter":{"minimumOrders":2},"burnIn":false})",
    R"({"currency":"EUR","statuses":{"paid":false},"timeZoneOffsets":[[0,60],[28000000,120]]})",
    R"({"filter":{"segments":["champion"],"order":{"country":["NL"]}},"reminderLeadDays":0})"};

Json parsed(const std::string& text) {
  Json json = Json::parse(text, nullptr, false);
  check(!json.is_discarded(), "no JSON");
  return json;
}

std::uint64_t sum_of_skipped(const Json& part) {
  std::uint64_t sum = 0;
  for (const Json& entry : part["skipped"]) sum += entry["count"].get<std::uint64_t>();
  return sum;
}

void check_quality(const Json& quality) {
  const auto adds_up = [](const Json& part) {
    return part["rowsRead"] == part["rowsUsed"].get<std::uint64_t>() + sum_of_skipped(part);
  };
  check(adds_up(quality), "rows that are nowhere");
  for (const Json& file : quality["files"]) check(adds_up(file), "rows of a file that are nowhere");
}

void check_lists(Engine& engine, std::string_view options) {
  static constexpr std::array<std::array<std::string_view, 2>, 5> lists = {
      {{"all", ""}, {"segment", "champion"}, {"rhythm", "due"}, {"product", ""}, {"none", ""}}};
  for (const auto& [kind, id] : lists) {
    const Json list = parsed(engine.list(kind, id, options));
    if (list.contains("error")) continue;
    for (const Json& row : list["rows"]) {
      check(row.size() == list["columns"].size(), "a row of another length");
    }
  }
}

void check_answers(Engine& engine, std::string_view options, const std::string& text) {
  // With other questions in between, of which the engine keeps what it can.
  parsed(engine.report("{}"));
  parsed(engine.report(R"({"period": "week", "horizons": [7], "filter": {"minimumOrders": 2}})"));
  check(text == engine.report(options), "the same question has two answers");
  const Json report = parsed(text);
  if (report.contains("quality")) check_quality(report["quality"]);
  check_lists(engine, options);
  parsed(engine.mapping());
  parsed(engine.skipped_rows());
}

// `seed`: see in_chunks(). All that the engine says, reading again as often as it asks to.
std::string read(std::string_view bytes, std::uint64_t seed, std::string_view options) {
  std::string reading = "{}", text;
  for (int round = 0; round < rounds_max; ++round) {
    Engine engine(reading);
    engine.begin_file("file.csv");
    fuzz::in_chunks(bytes, seed, [&](std::string_view chunk) {
      std::copy(chunk.begin(), chunk.end(), engine.prepare(chunk.size()));
      engine.commit(chunk.size());
    });
    text += engine.end_file();
    const Json result = parsed(engine.finish());
    text += result.dump() + engine.mapping() + engine.skipped_rows();
    if (!result.contains("reread")) {
      const std::string report = engine.report(options);
      if (seed == 0) check_answers(engine, options, report);
      return text + report;
    }
    reading = result["reread"].dump();
  }
  check(false, "no end of reading again");
  return {};
}

}  // namespace

// The first byte chooses the report's options.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Input input(data, size);
  const std::string_view options = report_options[input.byte() % report_options.size()];
  const std::string whole = read(input.rest(), 0, options);
  check(whole == read(input.rest(), size + 1, options), "the chunks made a difference");
  return 0;
}
