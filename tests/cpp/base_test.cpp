#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "base/days.h"
#include "base/interner.h"
#include "base/money.h"
#include "base/same_text.h"
#include "base/text_column.h"

using namespace weerzien;

TEST_CASE("civil days go there and back over eight centuries") {
  CHECK(day_from_civil(1970, 1, 1) == 0);
  CHECK(day_from_civil(2000, 3, 1) == 11017);
  for (Day day = day_from_civil(1600, 1, 1); day < day_from_civil(2400, 1, 1); ++day) {
    const Civil civil = civil_from_day(day);
    REQUIRE(is_civil(civil.year, civil.month, civil.day));
    REQUIRE(day_from_civil(civil.year, civil.month, civil.day) == day);
  }
  CHECK(iso_date(day_from_civil(2024, 2, 29)) == "2024-02-29");
  CHECK(iso_date(-1) == "1969-12-31");
}

TEST_CASE("dates that do not exist") {
  CHECK_FALSE(is_civil(2023, 2, 29));
  CHECK(is_civil(2000, 2, 29));
  CHECK_FALSE(is_civil(1900, 2, 29));
  CHECK_FALSE(is_civil(2024, 4, 31));
  CHECK_FALSE(is_civil(2024, 13, 1));
  CHECK_FALSE(is_civil(2024, 1, 0));
}

TEST_CASE("periods begin where they should and follow each other") {
  struct Case {
    Period period;
    const char* first;
    const char* last;
  };
  const Day day = day_from_civil(2024, 8, 15);  // a Thursday
  const Case cases[] = {{Period::week, "2024-08-12", "2024-08-18"},
                        {Period::month, "2024-08-01", "2024-08-31"},
                        {Period::quarter, "2024-07-01", "2024-09-30"},
                        {Period::year, "2024-01-01", "2024-12-31"}};
  for (const Case& c : cases) {
    const std::int32_t number = period_of(day, c.period);
    CHECK(iso_date(period_start(number, c.period)) == c.first);
    CHECK(iso_date(period_end(number, c.period)) == c.last);
    CHECK(period_of(period_end(number, c.period) + 1, c.period) == number + 1);
    CHECK(period_of(period_start(number, c.period) - 1, c.period) == number - 1);
  }
  CHECK(iso_date(period_start(period_of(-4000, Period::week), Period::week)) == "1959-01-19");
}

TEST_CASE("amounts round to minor units away from zero") {
  CHECK(to_minor(12345, 100) == 123);
  CHECK(to_minor(12350, 100) == 124);
  CHECK(to_minor(-12350, 100) == -124);
  CHECK(to_minor(14999, 10000) == 1);
  CHECK(amounts_per_minor("EUR") == 100);
  CHECK(amounts_per_minor("JPY") == 10000);
  CHECK(amounts_per_minor("KWD") == 10);
  CHECK(amounts_per_minor("") == 100);
}

TEST_CASE("an interner numbers keys in the order of their first appearance") {
  Interner interner;
  CHECK(interner.size() == 0);
  CHECK(interner.find("x") == Interner::absent);
  CHECK(interner.intern("b") == 0);
  CHECK(interner.intern("") == 1);
  CHECK(interner.intern("b") == 0);
  CHECK(interner.key(1).empty());
  for (int i = 0; i < 5000; ++i) interner.intern("key" + std::to_string(i));
  CHECK(interner.size() == 5002);
  for (int i = 0; i < 5000; ++i) {
    const std::string key = "key" + std::to_string(i);
    REQUIRE(interner.find(key) == static_cast<std::uint32_t>(i + 2));
    REQUIRE(interner.key(static_cast<std::uint32_t>(i + 2)) == key);
  }
  const std::size_t bytes = interner.bytes();
  interner.seal();
  CHECK(interner.bytes() <= bytes - 8 * interner.size());
  CHECK(interner.size() == 5002);
  CHECK(interner.key(5001) == "key4999");
}

// Keys of a shop are alike but for a few characters: the half of the hash that places them and the
// whole of it that tells them apart must not be.
TEST_CASE("hashes of keys that are alike are spread like random numbers") {
  constexpr std::uint32_t keys = 200'000;
  const auto padded = [](std::uint32_t i, std::size_t size) {
    const std::string digits = std::to_string(i);
    return std::string(size - digits.size(), '0') + digits;
  };
  using Make = std::function<std::string(std::uint32_t)>;
  const std::array<Make, 6> kinds = {
      [&](std::uint32_t i) { return std::to_string(1'000'000 + i); },
      [&](std::uint32_t i) { return "ORD-" + std::to_string(i); },
      [&](std::uint32_t i) { return "SKU-" + padded(i, 6); },
      [&](std::uint32_t i) { return "customer" + padded(i, 7) + "@example.com"; },
      [&](std::uint32_t i) { return padded(i, 8) + "-aaaa-bbbb-cccc-dddddddddddd"; },
      [&](std::uint32_t i) { return "aaaaaaaa-bbbb-cccc-dddd-" + padded(i, 12); },
  };
  for (const Make& make : kinds) {
    CAPTURE(make(7));
    std::vector<std::uint32_t> told_apart;
    std::vector<bool> taken(1 << 18);
    for (std::uint32_t i = 0; i < keys; ++i) {
      told_apart.push_back(static_cast<std::uint32_t>(Interner::hash(make(i)) >> 32));
      taken[told_apart.back() % taken.size()] = true;
    }
    std::ranges::sort(told_apart);
    const auto same = std::ranges::unique(told_apart);
    // Of random ones 4.7 are expected to be the same, and 139,900 places to be taken.
    CHECK(std::ranges::size(same) < 20);
    const auto places = std::ranges::count(taken, true);
    CHECK(places > 139'000);
  }
}

TEST_CASE("touching keys changes nothing") {
  Interner interner;
  const std::uint64_t hashes[] = {Interner::hash("a"), Interner::hash(""), Interner::hash("c")};
  interner.touch(hashes);
  interner.intern("");
  interner.touch(hashes);
  interner.intern("a");
  interner.touch(hashes);
  CHECK(interner.size() == 2);
  CHECK(interner.find("a") == 1);
  CHECK(interner.find("c") == Interner::absent);
}

TEST_CASE("keys that differ only beyond a NUL byte are different") {
  Interner interner;
  using namespace std::string_view_literals;
  CHECK(interner.intern("a\0b"sv) == 0);
  CHECK(interner.intern("a\0c"sv) == 1);
  CHECK(interner.intern("a"sv) == 2);
}

TEST_CASE("a text column gives back what was put in") {
  TextColumn column;
  CHECK(column.empty());
  column.push_back("one");
  column.push_back("");
  column.push_back("three");
  CHECK(column.size() == 3);
  CHECK(column[0] == "one");
  CHECK(column[1].empty());
  CHECK(column[2] == "three");
}

TEST_CASE("the same text is told from every text that differs in one byte or in length") {
  for (std::size_t size = 0; size <= 40; ++size) {
    const std::string text =
        std::string("0123456789abcdefghijklmnopqrstuvwxyzABCD").substr(0, size);
    std::string other = text;
    CHECK(same_text(text, other));
    CHECK_FALSE(same_text(text, other + 'x'));
    for (char& byte : other) {
      byte = '#';
      CHECK_FALSE(same_text(text, other));
      byte = text[static_cast<std::size_t>(&byte - other.data())];
    }
  }
}

TEST_CASE("keys of any length keep their bytes and numbers") {
  Interner interner;
  std::vector<std::string> keys;
  // Chunks hold 65,536 bytes; these end within, at and behind the end of one.
  for (const std::size_t size : {1, 65'511, 65'528, 65'529, 131'064, 200'000, 7, 65'000, 600, 0}) {
    keys.push_back(std::string(size, static_cast<char>('a' + keys.size())));
    CHECK(interner.intern(keys.back()) == keys.size() - 1);
  }
  for (std::size_t i = 0; i < keys.size(); ++i) {
    CHECK(interner.key(static_cast<std::uint32_t>(i)) == keys[i]);
    CHECK(interner.find(keys[i]) == i);
    const std::uint64_t hash = Interner::hash(keys[i]);
    interner.touch(std::span(&hash, 1));
  }
}
