// Any text as options, for reading, for the report and for a list: an answer or an error object
// that names the option, and reading options that come back as they were given.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "engine/engine.h"
#include "support/fuzzing.h"

using namespace weerzien;
using namespace weerzien::engine;
using fuzz::check;

namespace {

constexpr std::string_view file =
    "Order,Date,Customer,Status,Currency,Total,Country,Product,Quantity\n"
    "1,2024-01-05 10:00:00 +0100,ann,paid,EUR,30.00,NL,Mug,2\n"
    "2,2024-02-06 11:00:00 +0100,bob,paid,EUR,12.50,BE,Cup,1\n"
    "3,2024-03-07 12:00:00 +0100,ann,cancelled,EUR,7.50,NL,Cup,1\n"
    "4,2024-05-08 13:00:00 +0200,ann,paid,USD,5.00,NL,Mug,1\n"
    "5,2025-06-09 14:00:00 +0200,bob,refunded,EUR,9.95,BE,Mug,1\n";

Json answer_of(const std::string& text) {
  Json json = Json::parse(text, nullptr, false);
  check(!json.is_discarded(), "no JSON");
  if (json.contains("error")) check(json["error"]["code"].is_string(), "an error without a code");
  return json;
}

// Whether the engine could read the file.
bool read_file(Engine& engine, Json& result) {
  engine.begin_file("orders.csv");
  std::copy(file.begin(), file.end(), engine.prepare(file.size()));
  engine.commit(file.size());
  answer_of(engine.end_file());
  result = answer_of(engine.finish());
  answer_of(engine.mapping());
  answer_of(engine.skipped_rows());
  return result.contains("ok");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view options = fuzz::Input(data, size).rest();
  Engine with_options(options);
  Json result;
  read_file(with_options, result);
  answer_of(with_options.report(options));
  if (result.contains("reread")) {
    Engine again(result["reread"].dump());
    check(!read_file(again, result) || !answer_of(again.report("{}")).contains("error"),
          "options of our own are refused");
  }
  static Engine* const plain = [] {
    auto* engine = new Engine("{}");
    Json read;
    check(read_file(*engine, read), "the file of this fuzzer cannot be read");
    return engine;
  }();
  answer_of(plain->report(options));
  answer_of(plain->list("all", "", options));
  answer_of(plain->list("product", options, "{}"));
  return 0;
}
