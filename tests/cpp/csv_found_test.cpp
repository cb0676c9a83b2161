// Inputs on which a fuzzer once found a mistake. Each is a seed of that fuzzer as well.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "support/csv_reading.h"

using namespace weerzien;
using namespace std::string_view_literals;

TEST_CASE("what the fuzzer of the reader found") {
  struct Found {
    std::string_view name;
    std::string_view bytes;
    std::string_view table;  // names and records, as table_of() writes them
    std::uint64_t lines;
  };
  static constexpr Found cases[] = {
      {"a quote opens at the last byte", "%\r\"", "%|\n\"|\n", 2},
      {"a byte is dropped behind the last line end", "4\n\0"sv, "4|\n", 2},
  };
  for (const Found& c : cases) {
    CAPTURE(std::string(c.name));
    const test::CsvReading reading = test::read_csv(c.bytes);
    CHECK(test::table_of(reading) == c.table);
    CHECK(reading.evidence.lines == c.lines);
    for (std::size_t i = 0; i < csv::code_count; ++i) {
      const csv::Tally& tally = reading.evidence.tallies[i];
      CHECK((tally.count == 0) == (tally.first_line == 0));
      CHECK(tally.first_line <= std::max<std::uint64_t>(reading.evidence.lines, 1));
    }
    for (const std::size_t chunk : {1, 2, 3}) {
      CHECK(test::dump(test::read_csv(c.bytes, chunk)) == test::dump(reading));
    }
  }
}
