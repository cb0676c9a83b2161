// Rows that go on with the order of the row above are read in a shorter way, with the same outcome.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <format>
#include <string>
#include <string_view>

#include "engine/engine.h"
#include "support/plain_orders.h"

using namespace weerzien;

namespace {

// Examples of rows are told without the blanks that only some of the files have.
std::string report_of(const std::string& file, std::string_view options = R"({"files":1})") {
  engine::Engine engine{std::string(options)};
  engine.begin_file("orders.csv");
  std::copy_n(file.data(), file.size(), engine.prepare(file.size()));
  engine.commit(file.size());
  engine.end_file();
  std::string told =
      engine.finish() + engine.skipped_rows() + engine.report("{}") + engine.list("all", "", "{}");
  for (std::size_t at = 0; (at = told.find(" ,", at)) != std::string::npos; at -= at > 0) {
    told.erase(at, 1);
  }
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

TEST_CASE("orders that are read in runs are what they are row by row") {
  for (std::uint64_t seed = 1; seed <= 24; ++seed) {
    CAPTURE(seed);
    const std::string plain = test::plain_orders(seed, false),
                      blanks = test::plain_orders(seed, true);
    CHECK(report_of(plain) == report_of(blanks));
    const std::string_view table = R"({"files":1,"orderIds":"table"})";
    CHECK(report_of(plain, table) == report_of(blanks, table));
  }
}

TEST_CASE("runs of amounts beyond what can be added up are told row by row") {
  const auto file = [](std::size_t odd_every, std::string_view behind_date) {
    std::string file = "Order,Date,Email,Line total\n";
    for (std::size_t order = 0; order < 9000; ++order) {
      const bool odd = order % odd_every == 7;
      file += std::to_string(1000 + order) + ",2024-01-10" + (odd ? " " : "");
      file += behind_date;
      file += ",klant" + std::to_string(order % 50) + "@example.com," +
              (order % 3 == 0 ? "89999999999.00" : "49999999999.00") + '\n';
    }
    return file;
  };
  for (const std::size_t odd_every : {13, 700, 10'000}) {
    CAPTURE(odd_every);
    const std::string told = report_of(file(odd_every, ""));
    CHECK(told.contains("hugeAmount"));
    CHECK(told == report_of(file(odd_every, "  ")));
  }
}

TEST_CASE("whose money went back on a row above does not matter to a plain row") {
  const auto file = [](std::string_view behind_date) {
    return std::format(
        "Order,Date,From Email Address,To Email Address,Line total\n"
        "1,2024-01-01,a@x.nl,shop@x.nl,10.00\n2,2024-01-02,shop@x.nl,a@x.nl,-4.00\n"
        "3,2024-01-03{0},b@x.nl,shop@x.nl,5.00\n3,2024-01-05,b@x.nl,shop@x.nl,6.00\n",
        behind_date);
  };
  CHECK(report_of(file("")) == report_of(file(" ")));
}

TEST_CASE("a file of the usual kind without orders") {
  engine::Engine engine(
      R"({"files":1,"decimalMark":"point","mapping":{"Order":"orderId","Date":"date",)"
      R"("Email":"email","Line total":"lineTotal"}})");
  engine.begin_file("orders.csv");
  const std::string_view file = "Order,Date,Email,Line total\n";
  std::copy_n(file.data(), file.size(), engine.prepare(file.size()));
  engine.commit(file.size());
  CHECK(engine.end_file().contains("noRows"));
}

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
