#include <doctest/doctest.h>

#include <format>
#include <string>
#include <vector>

#include "support/reading.h"

using namespace weerzien;
using namespace weerzien::ingest;
using test::Figures;
using test::figures;
using test::read_files;

namespace {

const std::string header = "order id,date,email,total\n";

// Orders 1.. of a shop that opened in that month of 2024, one a day for 25 days, each of a customer
// of its own.
std::string shop_export(int shop, int month) {
  std::string text = header;
  for (int n = 1; n <= 25; ++n) {
    text += std::format("{},2024-{:02}-{:02},c{}_{}@x.nl,10.00\n", n, month, n, shop, n);
  }
  return text;
}

}  // namespace

TEST_CASE("a file's late proof of its date order leaves the proof of another file alone") {
  std::string dutch = header;
  for (int n = 1; n <= 28; ++n) dutch += std::format("{},{:02}/02/2024,a@x.nl,10.00\n", n, n);
  std::string american = header;
  for (int n = 1; n <= 1100; ++n)
    american += std::format("B{},03/01/2024,b@x.nl,10.00\n", 1000 + n);
  american += "B2101,03/25/2024,b@x.nl,10.00\n";
  for (const bool dutch_first : {true, false}) {
    CAPTURE(dutch_first);
    const auto made = dutch_first ? read_files({dutch, american}) : read_files({american, dutch});
    REQUIRE(made != nullptr);
    const table::Table table = table::select(made->data(), {});
    CHECK(table.window_first == day_from_civil(2024, 2, 1));
    CHECK(table.window_last == day_from_civil(2024, 3, 25));
    CHECK(table.orders() == 1129);
  }
}

TEST_CASE("a file's late proof of its decimal mark leaves the proof of another file alone") {
  std::string thousands = header;
  for (int n = 1; n <= 1100; ++n) thousands += std::format("{},2024-01-01,a@x.nl,1.000\n", n);
  const std::string points = header + "2001,2024-02-01,b@x.nl,10.50\n2002,2024-02-02,b@x.nl,2.25\n";
  const auto made = read_files({thousands + "1101,2024-01-02,a@x.nl,\"1.000,50\"\n", points});
  REQUIRE(made != nullptr);
  CHECK(figures(*made) == Figures{2, 1103, 110'000'000 + 100'050 + 1275});
}

TEST_CASE("many shops whose order numbers are the same are told apart in two readings") {
  std::vector<std::string> files;
  for (int shop = 0; shop < 8; ++shop) files.push_back(shop_export(shop, shop + 1));
  const auto made = read_files(files);
  REQUIRE(made != nullptr);
  CHECK(made->options().reading == 2);
  CHECK(figures(*made) == Figures{200, 200, 200'000});
}

TEST_CASE("two exports of the second shop stay in one shop, and share their orders") {
  const auto made =
      read_files({shop_export(0, 1), shop_export(1, 2), shop_export(1, 2), shop_export(2, 3)});
  REQUIRE(made != nullptr);
  CHECK(made->options().shops == std::vector<std::uint32_t>{0, 1, 1, 2});
  CHECK(figures(*made) == Figures{75, 75, 75'000});
  CHECK(made->files()[2]->skips.of(Skip::duplicate).count == 25);
}

TEST_CASE("an order without products has none after sorting, though it be the last") {
  const auto made = read_files(
      {"order,date,email,sku,total\n1,2024-01-01,a@x.nl,A,5.00\n2,2024-01-02,b@x.nl,B,5.00\n"
       "3,2024-01-03,a@x.nl,,5.00\n"});
  REQUIRE(made != nullptr);
  const table::Dataset& data = made->data();
  CHECK(data.lines.first == std::vector<std::uint32_t>{0, 1, 1, 2});
  REQUIRE(data.lines.product.size() == 2);
  CHECK(data.lines.products.key(data.lines.product[0]) == "A");
  CHECK(data.lines.products.key(data.lines.product[1]) == "B");
}
