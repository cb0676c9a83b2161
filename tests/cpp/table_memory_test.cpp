// What an order, a customer and a line cost in memory once a file has been read: the limits of
// docs/performance.md.
#include <doctest/doctest.h>

#include <cstring>
#include <string>
#include <string_view>

#include "ingest/ingest.h"
#include "support/numbers.h"

using namespace weerzien;

namespace {

template <typename T>
std::size_t held(const std::vector<T>& column) {
  return column.capacity() * sizeof(T);
}
std::size_t held(const table::CodeColumn& column) { return column.capacity() * column.width(); }

// Lines of 30,000 orders by 9,000 customers, two lines each, with what most exports have.
std::string shop() {
  std::string text = "order_id,created_at,email,sku,quantity,line_total,country,channel\n";
  for (int order = 0; order < 30'000; ++order) {
    const std::string head = std::to_string(100'000 + order) + ",2024-0" +
                             std::to_string(1 + order / 4'000) + "-" +
                             std::to_string(10 + order % 18) + ",customer" +
                             std::to_string(order * 7919 % 9'000) + "@example.com,";
    for (int line = 0; line < 2; ++line) {
      text += head + "SKU-" + std::to_string((order + line) % 500) + ",1,12.50," +
              (order % 3 == 0 ? "NL" : "BE") + (order % 2 == 0 ? ",web\n" : ",shop\n");
    }
  }
  return text;
}

}  // namespace

TEST_CASE("orders, customers and lines stay within their memory") {
  const std::string text = shop();
  ingest::Ingest reading({});
  reading.begin_file("shop.csv");
  std::memcpy(reading.prepare(text.size()), text.data(), text.size());
  reading.commit(text.size());
  REQUIRE(reading.end_file() == ingest::FileError::none);
  REQUIRE_FALSE(reading.finish().has_value());

  const table::Dataset& data = reading.data();
  const table::Orders& orders = data.orders;
  REQUIRE(orders.size() == 30'000);
  REQUIRE(data.customers.keys.size() == 9'000);
  REQUIRE(data.lines.product.size() == 60'000);
  REQUIRE(orders.dimensions.size() == 2);

  std::size_t of_orders = held(orders.customer) + held(orders.day) + held(orders.total) +
                          held(orders.lines) + held(orders.returned) + held(orders.refunded) +
                          held(orders.items) + held(orders.status) + held(orders.currency) +
                          held(orders.cancelled) + held(orders.utc_minute) + held(data.lines.first);
  for (const table::Dimension& dimension : orders.dimensions) of_orders += held(dimension.code);
  CHECK(of_orders <= std::size_t{27} * orders.size());

  const Interner& keys = data.customers.keys;
  std::size_t key_bytes = 0;
  for (std::uint32_t c = 0; c < keys.size(); ++c) key_bytes += keys.key(c).size();
  const std::size_t of_customers = keys.bytes() + held(data.first_order);
  CHECK(of_customers <= 28 * std::size_t{keys.size()} + key_bytes);

  CHECK(held(data.lines.product) + held(data.lines.order) <= 4 * data.lines.product.size());
}

namespace {

// Reads the text in chunks as a browser would, told to expect `expected` bytes.
void read(ingest::Ingest& reading, std::string_view text, std::uint64_t expected) {
  constexpr std::size_t chunk = 100'000;
  reading.expect(expected);
  reading.begin_file("shop.csv");
  while (!text.empty()) {
    const std::string_view part = text.substr(0, chunk);
    std::memcpy(reading.prepare(part.size()), part.data(), part.size());
    reading.commit(part.size());
    text.remove_prefix(part.size());
  }
  REQUIRE(reading.end_file() == ingest::FileError::none);
}

}  // namespace

TEST_CASE("columns get room for the whole file where its length is known") {
  const std::string text = shop();
  ingest::Ingest reading({});
  read(reading, text, text.size());
  const table::Dataset& data = reading.data();
  const auto fits = [](std::size_t capacity, std::size_t size) {
    return capacity >= size && capacity <= size + size / 4;
  };
  CHECK(fits(data.orders.day.capacity(), data.orders.size()));
  CHECK(fits(data.orders.lines.capacity(), data.orders.size()));
  CHECK(fits(data.orders.items.capacity(), data.orders.size()));
  CHECK(fits(data.orders.dimensions.back().code.capacity(), data.orders.size()));
  CHECK(fits(data.lines.product.capacity(), data.lines.product.size()));
}

TEST_CASE("a wrong length of the file changes nothing but the room") {
  const std::string text = shop();
  ingest::Ingest plain({});
  read(plain, text, 0);
  REQUIRE_FALSE(plain.finish().has_value());
  const std::uint64_t bytes = text.size();
  for (const std::uint64_t expected : {std::uint64_t{1}, bytes / 2, bytes * 3}) {
    CAPTURE(expected);
    ingest::Ingest misled({});
    read(misled, text, expected);
    REQUIRE_FALSE(misled.finish().has_value());
    CHECK(misled.data().orders.day == plain.data().orders.day);
    CHECK(misled.data().orders.lines == plain.data().orders.lines);
    CHECK(test::numbers(misled.data().lines.product) == test::numbers(plain.data().lines.product));
    CHECK(misled.data().first_order == plain.data().first_order);
  }
}
