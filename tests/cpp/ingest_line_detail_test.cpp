// Beyond a size the products of lines are given up: what is not about products stays as it is.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "report/report.h"
#include "support/reading.h"

using namespace weerzien;
using engine::Json;

namespace {

// 6,000 orders of two lines, the lines in order or not.
std::string shop(bool in_order) {
  std::vector<std::string> lines;
  for (int order = 0; order < 6000; ++order) {
    const std::string head = std::to_string(10'000 + order) + ",2024-" +
                             (order < 3000 ? "02-" : "05-") + std::to_string(10 + order % 18) +
                             ",c" + std::to_string(order * 7919 % 2000) + "@shop.example,";
    for (int line = 0; line < 2; ++line) {
      lines.push_back(head + "SKU-" + std::to_string((order * 31 + line * 7) % 300) + ",2,12.50\n");
    }
  }
  if (!in_order) std::swap(lines[2001], lines[9000]);
  std::string text = "order_id,created_at,email,sku,quantity,line_total\n";
  for (const std::string& line : lines) text += line;
  return text;
}

ingest::ReadOptions within(std::uint64_t bytes) {
  ingest::ReadOptions options;
  options.line_detail_bytes = bytes;
  return options;
}

std::uint64_t given_up_in(const ingest::Ingest& read, std::size_t file) {
  constexpr auto remark = static_cast<std::size_t>(ingest::Remark::lines_given_up);
  return read.files()[file]->remarks[remark].count;
}

}  // namespace

TEST_CASE("products of lines are given up beyond a size, wherever that is passed") {
  for (const bool in_order : {true, false}) {
    CAPTURE(in_order);
    const std::string file = shop(in_order);
    const auto kept = test::read_files({file}, within(UINT64_MAX));
    REQUIRE(kept);
    CHECK(given_up_in(*kept, 0) == 0);
    CHECK(kept->data().lines.product.size() == 12'000);
    ingest::ReadOptions without = within(UINT64_MAX);
    without.mapping["sku"] = "ignore";
    const auto ignored = test::read_files({file}, without);
    REQUIRE(ignored);
    const std::string plain = report::report(ignored->data(), {}, {});

    for (const std::uint64_t bytes : {0, 100'000, 250'000}) {
      CAPTURE(bytes);
      const auto read = test::read_files({file}, within(bytes), bytes == 0 ? 777 : 1 << 20);
      REQUIRE(read);
      CHECK(given_up_in(*read, 0) == 12'000);
      CHECK(read->data().lines.product.empty());
      CHECK(read->data().lines.products.size() == 0);
      Json report = Json::parse(report::report(read->data(), {}, {}));
      CHECK(report["distinctProductsReason"] == "productsGivenUp");
      Json expected = Json::parse(plain);
      CHECK(expected["distinctProductsReason"] == "noProducts");
      expected["distinctProductsReason"] = "productsGivenUp";
      CHECK(report == expected);
    }
  }
}

TEST_CASE("all that is used is counted, and no more is needed to keep the products") {
  const std::string file = shop(true);
  ingest::Ingest reading(within(UINT64_MAX));
  reading.begin_file("shop.csv");
  std::copy_n(file.data(), file.size(), reading.prepare(file.size()));
  reading.commit(file.size());
  reading.end_file();
  const std::uint64_t used = reading.data().used_bytes();
  // Day, customer, amount, pieces, first line of each order; product of each line.
  CHECK(used > 6000 * (4 + 4 + 8 + 1 + 4) + 12'000 * 2);
  CHECK(used < 6000 * 40 + 2000 * 150 + 12'000 * 4);
  CHECK(test::read_files({file}, within(used))->data().lines.given_up == 0);
  CHECK(test::read_files({file}, within(used - 1))->data().lines.given_up == 12'000);
}

TEST_CASE(
    "in several files each says how many of its lines it is about, and packed cells count too") {
  const std::string packed =
      "order_id,created_at,email,total,items\n"
      "1,2025-01-01,a@shop.example,10.00,2x Tea; 1x Cup\n2,2025-01-02,b@shop.example,5.00,1x Tea\n";
  const auto read = test::read_files({shop(true), packed}, within(0));
  REQUIRE(read);
  CHECK(given_up_in(*read, 0) == 12'000);
  CHECK(given_up_in(*read, 1) == 3);
  CHECK(read->data().lines.product.empty());
  const auto kept = test::read_files({shop(true), packed}, within(UINT64_MAX));
  REQUIRE(kept);
  CHECK(kept->data().lines.product.size() == 12'003);
  CHECK(test::figures(*read) == test::figures(*kept));
  CHECK(read->data().orders.items.size() == kept->data().orders.items.size());

  // Where there is room for the first file only, its products go too.
  const auto first = test::read_files({shop(true)}, within(UINT64_MAX));
  REQUIRE(first);
  const std::uint64_t room = first->data().used_bytes() + 100;
  const auto second = test::read_files({shop(true), packed}, within(room));
  REQUIRE(second);
  CHECK(given_up_in(*second, 0) == 12'000);
  CHECK(given_up_in(*second, 1) == 3);
}

TEST_CASE("the limit is an option of reading, and comes back with the others") {
  engine::Engine engine(R"({"lineDetailBytes":0})");
  CHECK(Json::parse(engine.begin_file("shop.csv")).contains("ok"));
  const std::string text =
      "order_id,created_at,email,sku,quantity,line_total\n1,2024-01-01,a@x.nl,P,1,5.00\n"
      "2,2024-01-02,b@x.nl,Q,1,5.00\n1,2024-01-01,a@x.nl,R,1,5.00\n";
  std::copy_n(text.data(), text.size(), engine.prepare(text.size()));
  engine.commit(text.size());
  engine.end_file();
  const Json finished = Json::parse(engine.finish());
  REQUIRE(finished.contains("reread"));
  CHECK(finished["reread"]["lineDetailBytes"] == 0);
  engine::Engine wrong(R"({"lineDetailBytes":"much"})");
  CHECK(Json::parse(wrong.begin_file("shop.csv"))["error"]["code"] == "badOption");
  engine::Engine large(R"({"lineDetailBytes":5000000000})");
  CHECK(Json::parse(large.begin_file("shop.csv")).contains("ok"));
  engine::Engine too_many(R"({"files":4294967296})");
  CHECK(Json::parse(too_many.begin_file("shop.csv"))["error"]["code"] == "badOption");
}
