// Rows that go on with the order of the row above are read in a shorter way, with the same outcome.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>

#include "engine/engine.h"

using namespace weerzien;

namespace {

// Examples of rows are told without the blanks that only some of the files have.
std::string report_of(const std::string& file) {
  engine::Engine engine(R"({"files":1})");
  engine.begin_file("orders.csv");
  std::copy_n(file.data(), file.size(), engine.prepare(file.size()));
  engine.commit(file.size());
  engine.end_file();
  std::string told = engine.finish() + engine.report("{}") + engine.list("all", "", "{}");
  for (std::size_t at = 0; (at = told.find(" ,", at)) != std::string::npos;) told.erase(at, 1);
  return told;
}

// Orders of several rows, some of which are odd in one way or another. With `blanks` every other
// date has a blank behind it: it says the same, but is not written as in the row above.
std::string orders(std::uint64_t seed, bool blanks) {
  const auto roll = [&](std::uint64_t sides) {
    seed = seed * 6364136223846793005 + 1442695040888963407;
    return (seed >> 33) % sides;
  };
  const auto seldom = [&](std::string usual, std::string odd) {
    return roll(25) == 0 ? std::move(odd) : std::move(usual);
  };
  const std::array<std::string, 8> amounts = {"9.95", "12.50",        "0.00",   "-4.00",
                                              "",     "\"1,250.00\"", "€ 3.20", "free"};
  std::string file = "Order,Date,Email,Status,SKU,Quantity,Line total,Total,Refunded amount\n";
  std::size_t rows = 0;
  for (int order = 1; order <= 1500; ++order) {
    const std::string date =
        "2024-0" + std::to_string(1 + order % 9) + "-1" + std::to_string(roll(9));
    const std::string who = "klant" + std::to_string(roll(400)) + "@example.com";
    const bool ends_blank = roll(30) == 0;  // further rows have no number
    for (std::uint64_t line = 0; line <= roll(4); ++line) {
      const bool first = line == 0;
      const std::string number = ends_blank && !first ? "" : std::to_string(1000 + order);
      file += seldom(number, "n/a") + ',' + seldom(date, "soon") +
              (blanks && ++rows % 2 == 0 ? " ," : ",") +
              seldom(who, roll(2) == 0 ? "" : "iemand@example.com") + ',' +
              (first ? "paid" : seldom("", "cancelled")) + ",P-" + std::to_string(roll(40)) + ',' +
              seldom(std::to_string(1 + roll(3)), roll(2) == 0 ? "-1" : "") + ',' +
              amounts[roll(12) < 10 ? roll(2) : roll(8)] + ',' + seldom("", "20.00") + ',' +
              seldom("", "1.50") + '\n';
    }
  }
  return file;
}

}  // namespace

TEST_CASE("what a further row of an order says does not depend on how it is written") {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    CAPTURE(seed);
    CHECK(report_of(orders(seed, false)) == report_of(orders(seed, true)));
  }
}

TEST_CASE("a further row of another day, or of somebody where nobody was, is looked at closely") {
  const std::string days = report_of(
      "Order,Date,Email,SKU,Quantity,Line total\n"
      "7,2024-01-01,a@x.nl,P,1,5.00\n7,2024-01-01,a@x.nl,Q,1,5.00\n"
      "7,2024-09-01,a@x.nl,P,1,5.00\n8,2024-09-02,b@x.nl,P,1,5.00\n");
  CHECK(days.contains(R"("restartedNumber")"));
  const std::string names = report_of(
      "Order,Date,Email,Customer name,Postcode,SKU,Quantity,Line total\n"
      "1,2024-01-01,a@x.nl,Ada,1234AB,P,1,5.00\n2,2024-01-02,b@x.nl,Bo,1234AB,P,1,5.00\n"
      "3,2024-01-03,,,,P,1,5.00\n3,2024-01-03,,Cas,1234AB,Q,1,5.00\n");
  CHECK(names.contains("Cas"));
}

TEST_CASE("rows go on only with an order that has a number") {
  std::string nameless = "Date,Email,SKU,Quantity,Line total\n";
  for (int row = 0; row < 6000; ++row) {
    nameless += "2024-01-0" + std::to_string(1 + row % 9) + ",klant" + std::to_string(row / 2) +
                "@example.com,P-1,1,5.00\n";
  }
  CHECK(report_of(nameless).contains(R"("all":{"orders":6000,"revenue":3000000)"));
  const std::string sum = report_of(
      "Order,Date,Email,SKU,Line total\n1,2024-01-01,a@x.nl,P,5.00\n-,,,Q,6.00\n"
      "2,2024-01-02,b@x.nl,P,5.00\n-,,,Q,6.00\n-,,,,22.00\n");
  CHECK(sum.contains(R"("all":{"orders":2,"revenue":2200)"));
}
