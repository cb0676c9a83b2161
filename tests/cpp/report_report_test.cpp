// The report as a whole: order of sections, choice of sections, and shops that have next to
// nothing.
#include <doctest/doctest.h>

#include "report/report.h"
#include "support/random_shop.h"
#include "support/shop.h"

using namespace weerzien;
using report::Json;

namespace {

const std::vector<std::string> every_section = {
    "summary",       "repeat",     "periods",          "retention",  "cohorts",
    "frequency",     "gaps",       "rhythm",           "rfm",        "lifecycle",
    "concentration", "dimensions", "distinctProducts", "truncation", "definitions",
    "quality"};

std::vector<std::string> keys_of(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) {
    if (!key.ends_with("Reason")) keys.push_back(key);
  }
  return keys;
}

std::string report_of(std::string_view lines, const std::string& options_text = "{}",
                      const Json& reading = Json::object()) {
  const test::Shop made = test::shop(lines);
  report::Options options;
  REQUIRE_FALSE(report::parse(Json::parse(options_text), options));
  return report::report(*made.data, reading, options);
}

// Every null has its reason beside it, except where a state says why and in rows of numbers.
void check_nulls(const Json& value, const std::string& path) {
  if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (value[i].is_structured()) check_nulls(value[i], path + "[" + std::to_string(i) + "]");
    }
  }
  if (!value.is_object()) return;
  const bool explained = value.value("state", Json()) == "unobserved" ||
                         value.contains("valueReason") || value.contains("intervalReason") ||
                         value.contains("rateReason");
  for (const auto& [key, entry] : value.items()) {
    if (entry.is_null() && !explained) {
      CAPTURE(path);
      CAPTURE(key);
      CHECK(value.contains(key + "Reason"));
    }
    check_nulls(entry, path + "." + key);
  }
}

}  // namespace

TEST_CASE("report: sections stand in their order, behind what they are about") {
  const Json json = Json::parse(report_of("anna 2024-01-05 40.00\nanna 2024-03-01 20.00"));
  std::vector<std::string> expected = {"schema", "currency", "minorDigits", "options", "window"};
  expected.insert(expected.end(), every_section.begin(), every_section.end());
  CHECK(keys_of(json) == expected);
  CHECK(json["schema"] == 1);
  CHECK(json["minorDigits"] == 2);
  CHECK(json["window"].dump() ==
        R"({"first":"2024-01-05","last":"2024-03-01","days":57,"asOf":"2024-03-01"})");
  CHECK(json["options"] == report::to_json({}));
}

TEST_CASE("report: only the sections asked for, in the same order") {
  const Json json =
      Json::parse(report_of("anna 2024-01-05 40.00", R"({"metrics": ["gaps", "summary"]})"));
  CHECK(keys_of(json) == std::vector<std::string>{"schema", "currency", "minorDigits", "options",
                                                  "window", "summary", "gaps"});
  for (const std::string& section : every_section) CHECK(report::is_section(section));
  CHECK_FALSE(report::is_section("options"));
}

TEST_CASE("report: a section alone says the same as within the whole") {
  const std::string lines = test::random_shop(5, 60, 600);
  const Json whole = Json::parse(report_of(lines));
  for (const std::string& section : every_section) {
    CAPTURE(section);
    const Json alone = Json::parse(report_of(lines, R"({"metrics": [")" + section + R"("]})"));
    CHECK(alone[section] == whole[section]);
  }
}

TEST_CASE("report: the same bytes whatever the order of the rows") {
  const std::string lines = test::random_shop(6, 40, 400);
  std::vector<std::string_view> rows;
  for (std::string_view rest = lines; !rest.empty();) {
    const std::size_t end = rest.find('\n');
    rows.push_back(rest.substr(0, end));
    rest.remove_prefix(end + 1);
  }
  std::string backwards;
  for (auto row = rows.rbegin(); row != rows.rend(); ++row) backwards += std::string(*row) + "\n";
  CHECK(report_of(lines) == report_of(backwards));
}

TEST_CASE("report: shops with next to nothing have nulls with reasons, and no crash") {
  const struct {
    const char* name;
    const char* lines;
  } shops[] = {
      {"empty", ""},
      {"one order", "anna 2024-01-05 40.00"},
      {"one order without amount", "anna 2024-01-05"},
      {"orders of nobody", "- 2024-01-05 40.00\n- 2024-02-05 10.00"},
      {"one day", "anna 2024-01-05 40.00\nben 2024-01-05 1.00\nanna 2024-01-05 2.00"},
      {"returns only", "anna 2024-01-05 -40.00"},
      {"more sent back than bought", "anna 2024-01-05 10.00\nanna 2024-01-06 -40.00"},
      {"with products", "anna 2024-01-05 1 product=a\nanna 2024-01-09 1 product=a product=b"},
      {"with a dimension", "anna 2024-01-05 1 channel=web\nben 2024-01-09 1"},
  };
  const char* options[] = {"{}",
                           R"({"sameDay": "separate", "period": "week"})",
                           R"({"filter": {"from": "2024-01-06"}})",
                           R"({"filter": {"segments": ["champion"]}, "returns": "ignore"})",
                           R"({"asOf": "2024-01-01"})",
                           R"({"asOf": "2026-01-01", "period": "year"})"};
  for (const auto& shop : shops) {
    for (const char* option : options) {
      CAPTURE(shop.name);
      CAPTURE(option);
      const Json json = Json::parse(report_of(shop.lines, option));
      Json sections = json;
      sections.erase("options");
      check_nulls(sections, "$");
    }
  }
}

TEST_CASE("report: quality keeps what reading says and adds what the rules left out") {
  const Json reading = {{"rowsRead", 9}, {"skipped", Json::array()}};
  const Json quality = Json::parse(report_of(R"(
    anna 2024-01-05 40.00
    - 2024-01-06 5.00
    ben 2024-04-01 10.00
    ben 2024-04-02 -1.00
    cleo 2024-04-03 -2.00)",
                                             R"({"asOf": "2024-04-02"})", reading))["quality"];
  CHECK(quality["rowsRead"] == 9);
  CHECK(quality["anonymous"]["orders"] == 1);
  CHECK(quality["anonymous"]["revenue"] == 500);
  CHECK(quality["periodGaps"].dump() == R"(["2024-02-01","2024-03-01"])");
  CHECK(quality["ordersLeftOut"]["returns"] == 1);
  CHECK(quality["ordersLeftOut"]["afterAsOf"] == 1);
}

TEST_CASE("report: keys that cannot be one person") {
  std::string lines =
      "guest@shop.example 2024-01-05 1.00\nx1@marketplace.amazon.nl 2024-01-05 1.00\n";
  for (int i = 0; i < 30; ++i) lines += "till 2024-01-05 1.00\n";
  lines += "anna 2024-01-05 1.00\nanna 2024-01-06 1.00\n";
  const Json suspects = Json::parse(report_of(lines))["quality"]["suspectKeys"];
  REQUIRE(suspects.size() == 3);
  CHECK(suspects[0]["key"] == "guest@shop.example");
  CHECK(suspects[0]["reason"] == "impersonal");
  CHECK(suspects[1]["key"] == "till");
  CHECK(suspects[1]["orders"] == 30);
  CHECK(suspects[1]["reason"] == "tooManyOrders");
  CHECK(suspects[2]["reason"] == "relay");
  CHECK(suspects[2]["customers"] == 1);
  // Ten times as many as the next is not yet more than ten times.
  CHECK(Json::parse(report_of(lines + "anna 2024-01-07 1.00\n"))["quality"]["suspectKeys"].size() ==
        2);
  // Nor is 1% of all orders, those of nobody included, more than 1%.
  std::string many;
  for (int i = 0; i < 12; ++i) many += "till 2024-01-05 1.00\n";
  for (int i = 0; i < 1100; ++i) many += "c" + std::to_string(i) + " 2024-01-05 1.00\n";
  CHECK(Json::parse(report_of(many))["quality"]["suspectKeys"].size() == 1);
  for (int i = 0; i < 88; ++i) many += "- 2024-01-05 1.00\n";
  CHECK(Json::parse(report_of(many))["quality"]["suspectKeys"].empty());
}
