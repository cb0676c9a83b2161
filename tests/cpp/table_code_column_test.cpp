// Columns of codes: entries stay what they are, wherever the column gets wider, grows or is sorted.
#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "support/numbers.h"
#include "table/orders.h"

using namespace weerzien;

namespace {

using Numbers = std::vector<std::uint32_t>;

// Numbers from 0 to 255, with `wide` at one place.
Numbers narrow_but(std::size_t size, std::size_t place, std::uint32_t wide) {
  Numbers numbers(size);
  for (std::size_t i = 0; i < size; ++i) numbers[i] = static_cast<std::uint32_t>(i * 37 % 256);
  numbers[place] = wide;
  return numbers;
}

std::size_t width_for(std::uint32_t number) { return number < 256 ? 1 : number < 65536 ? 2 : 4; }

}  // namespace

TEST_CASE("codes: one wide number at any place, appended or set") {
  constexpr std::size_t size = 130;  // grows twice
  for (const std::uint32_t wide : {255U, 256U, 65535U, 65536U, UINT32_MAX}) {
    for (std::size_t place = 0; place < size; ++place) {
      CAPTURE(wide);
      CAPTURE(place);
      const Numbers expected = narrow_but(size, place, wide);
      table::CodeColumn appended;
      for (const std::uint32_t number : expected) appended.push_back(number);
      table::CodeColumn set;
      set.resize(size);
      for (std::size_t i = size; i-- > 0;) set.set(i, expected[i]);
      REQUIRE(test::numbers(appended) == expected);
      REQUIRE(test::numbers(set) == expected);
      REQUIRE(appended.width() == width_for(wide));
      REQUIRE(set.width() == width_for(wide));
      REQUIRE(set[place] == wide);
    }
  }
}

TEST_CASE("codes: one step after the other") {
  table::CodeColumn column;
  Numbers expected;
  for (const std::uint32_t number : {7U, 300U, 8U, 70'000U, 9U, 300U}) {
    column.push_back(number);
    expected.push_back(number);
    CHECK(test::numbers(column) == expected);
  }
  column.set(0, 0);
  CHECK(column[0] == 0);
  CHECK(column[1] == 300);
  CHECK(column.width() == 4);
}

TEST_CASE("codes: neighbours stay as they are when an entry is set") {
  for (const std::uint32_t full : {255U, 65535U, UINT32_MAX}) {
    table::CodeColumn column;
    for (int i = 0; i < 9; ++i) column.push_back(full);
    column.set(4, 1);
    CHECK(test::numbers(column) == Numbers{full, full, full, full, 1, full, full, full, full});
  }
}

TEST_CASE("codes: room and new entries") {
  table::CodeColumn column;
  CHECK(column.empty());
  CHECK(test::numbers(column).empty());
  column.reserve(1000);
  CHECK(column.capacity() == 1000);
  column.push_back(5);
  column.push_back(1000);
  CHECK(column.capacity() == 1000);  // entries, wider as they are now
  column.resize(4);
  CHECK(test::numbers(column) == Numbers{5, 1000, 0, 0});
  const char* const before = std::as_const(column).bytes();
  for (std::uint32_t i = 4; i < 1000; ++i) column.push_back(i);
  CHECK(std::as_const(column).bytes() == before);
  column.push_back(1000);
  CHECK(column.capacity() == 2000);
  CHECK(column[1] == 1000);
  CHECK(column[999] == 999);
  CHECK(column[1000] == 1000);
}

TEST_CASE("codes: dimensions and lines of any width follow their orders when these are sorted") {
  for (const std::uint32_t wide : {200U, 60'000U, 70'000U}) {
    for (const bool scattered : {false, true}) {
      CAPTURE(wide);
      CAPTURE(scattered);
      constexpr std::uint32_t orders = 2000;
      table::Dataset data;
      for (std::uint32_t c = 0; c < 10; ++c) data.customers.keys.intern(std::to_string(c));
      table::CodeColumn& channel = data.orders.dimensions.emplace_back().code;
      const auto product = [&](std::uint32_t o, std::uint32_t l) { return (o * 7919 + l) % wide; };
      const auto lines_of = [](std::uint32_t o) { return o * 31 % 19; };
      for (std::uint32_t o = 0; o < orders; ++o) {
        data.orders.day.push_back(static_cast<Day>(o));
        data.orders.customer.push_back(o * 13 % 10);
        data.orders.items.push_back(o);
        channel.push_back(product(o, 0));
        for (std::uint32_t l = 0; l < lines_of(o); ++l) data.lines.add(o, product(o, l));
      }
      // A line of an order that ended long ago.
      if (scattered) data.lines.add(0, wide - 1);
      data.finish();
      for (std::uint32_t row = 0; row < orders; ++row) {
        const auto o = data.orders.items[row];
        CAPTURE(o);
        REQUIRE(channel[row] == product(o, 0));
        Numbers expected;
        for (std::uint32_t l = 0; l < lines_of(o); ++l) expected.push_back(product(o, l));
        if (scattered && o == 0) expected.push_back(wide - 1);
        Numbers found;
        for (const std::uint32_t code : data.lines.of(row)) found.push_back(code);
        REQUIRE(found == expected);
      }
    }
  }
}
