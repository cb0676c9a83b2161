// Order files, each broken in its own way, must give exactly the wanted records, however they are
// cut.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/csv_reading.h"

using namespace weerzien;
using Rows = std::vector<std::vector<std::string>>;

namespace {

// Without trailing empty cells and empty records, which nobody misses.
Rows tidy(Rows rows) {
  for (auto& row : rows) {
    while (!row.empty() && row.back().empty()) row.pop_back();
  }
  std::erase_if(rows, [](const auto& row) { return row.empty(); });
  return rows;
}

// The files of tests/fixtures/csv/<folder>, each with the records that are wanted, or alternatives.
void check_folder(const std::string& folder, std::size_t files) {
  const auto cases = nlohmann::json::parse(test::fixture("csv/" + folder + "/cases.json"));
  CHECK(cases.size() == files);
  for (const auto& wanted : cases) {
    const auto id = wanted["id"].get<std::string>();
    CAPTURE(id);
    const std::string bytes = test::fixture("csv/" + folder + "/in/" + id + ".csv");
    const test::CsvReading reading = test::read_csv(bytes);
    Rows got = reading.records;
    got.insert(got.begin(), reading.names);
    got = tidy(got);
    bool right = got == tidy(wanted["rows"].get<Rows>());
    if (wanted.contains("alts")) {
      for (const auto& other : wanted["alts"]) right = right || got == tidy(other.get<Rows>());
    }
    CHECK_MESSAGE(right, test::table_of(reading));
    if (bytes.size() < 10000) {
      const std::string whole = test::dump(reading);
      for (const std::size_t chunk : {1, 2, 3, 7, 64, 1000}) {
        CHECK(test::dump(test::read_csv(bytes, chunk)) == whole);
      }
    }
  }
}

}  // namespace

TEST_CASE("every broken shop file reads as its writer meant it") { check_folder("shop", 42); }

// One small file per kind of damage, dialect or encoding, made for this test.
TEST_CASE("every kind of broken file reads as its writer meant it") { check_folder("kinds", 85); }
