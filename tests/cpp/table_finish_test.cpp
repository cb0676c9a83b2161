// The columns after finish() are those of a plain stable sort by customer, then day.
#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "support/helper_thread.h"
#include "table/orders.h"

using namespace weerzien;

namespace {

// Orders of so many customers, and in one of eight cases anonymous; each column says which order it
// is.
table::Dataset shop(std::uint32_t orders, std::uint32_t customers, auto day_of) {
  table::Dataset data;
  std::mt19937 random(orders + customers);
  for (std::uint32_t c = 0; c < customers; ++c) data.customers.keys.intern(std::to_string(c));
  for (std::uint32_t o = 0; o < orders; ++o) {
    data.orders.day.push_back(day_of(o, random));
    const bool named = customers > 0 && random() % 8 > 0;
    data.orders.customer.push_back(named ? random() % customers : table::no_customer);
    data.orders.total.push_back(Amount{o} << 20);
    data.orders.status.push_back(static_cast<std::uint16_t>(o));
    data.orders.cancelled.push_back(static_cast<std::uint8_t>(o));
    data.orders.items.push_back(o);
    data.lines.add(o, o);
    if (o % 3 == 0) data.lines.add(o, o + 1);
  }
  return data;
}

void check_sorted(table::Dataset data) {
  const auto customer = data.orders.customer;
  const auto day = data.orders.day;
  std::vector<std::uint32_t> from(customer.size());
  std::iota(from.begin(), from.end(), 0);
  std::ranges::stable_sort(from, {}, [&](auto o) { return std::tuple(customer[o], day[o]); });
  data.finish();

  std::vector<std::uint32_t> first;
  for (std::uint32_t c = 0; c <= data.customers.keys.size(); ++c) {
    const auto begin = std::ranges::lower_bound(from, c, {}, [&](auto o) { return customer[o]; });
    first.push_back(static_cast<std::uint32_t>(begin - from.begin()));
  }
  CHECK(data.first_order == first);
  std::uint32_t wrong = 0;
  for (std::uint32_t i = 0; i < from.size(); ++i) {
    const std::uint32_t o = from[i];
    std::vector<std::uint32_t> products;
    for (const std::uint32_t product : data.lines.of(i)) products.push_back(product);
    const std::vector<std::uint32_t> wanted = o % 3 == 0 ? std::vector{o, o + 1} : std::vector{o};
    wrong += data.orders.day[i] != day[o] || data.orders.total[i] != Amount{o} << 20 ||
             data.orders.status[i] != static_cast<std::uint16_t>(o) ||
             data.orders.cancelled[i] != static_cast<std::uint8_t>(o) ||
             data.orders.items[i] != o || products != wanted;
  }
  CHECK(wrong == 0);
}

Day any_day(std::uint32_t, std::mt19937& random) { return static_cast<Day>(random() % 900) - 300; }
Day rising(std::uint32_t o, std::mt19937&) { return static_cast<Day>(o / 5); }
Day falling(std::uint32_t o, std::mt19937&) { return -static_cast<Day>(o / 5); }

}  // namespace

TEST_CASE("finish: days in any order, few orders for each customer") {
  check_sorted(shop(0, 0, any_day));
  check_sorted(shop(1, 1, any_day));
  check_sorted(shop(5000, 700, any_day));
  check_sorted(shop(5000, 700, rising));
  check_sorted(shop(5000, 700, falling));
}

TEST_CASE("finish: customers with many orders, and all orders anonymous") {
  check_sorted(shop(20'000, 3, any_day));
  check_sorted(shop(20'000, 3, falling));
  check_sorted(shop(20'000, 0, any_day));
  check_sorted(shop(2000, 1, rising));
}

TEST_CASE("finish: days far apart") {
  const auto far = [](std::uint32_t o, std::mt19937&) { return Day(o % 2 ? 84'000 : -25'000); };
  check_sorted(shop(5000, 1, far));
  check_sorted(shop(5000, 30, far));
}

TEST_CASE("finish: more orders and customers than are sorted in one go") {
  check_sorted(shop(600'000, 2000, any_day));
  check_sorted(shop(600'000, 300'000, falling));
}

#ifndef __wasm__
TEST_CASE("two threads: orders are sorted by day within each customer") {
  const test::HelperThread helper;
  check_sorted(shop(600'000, 2000, any_day));
  check_sorted(shop(600'000, 300'000, falling));
}
#endif

TEST_CASE("finish: one customer whose orders keep their places until their days are looked at") {
  table::Dataset data;
  data.customers.keys.intern("ann");
  data.orders.day = {3, 1, 2, 1};
  data.orders.customer = {0, 0, 0, 0};
  data.orders.total = {30, 10, 20, 11};
  data.finish();
  CHECK(data.orders.day == std::vector<Day>{1, 1, 2, 3});
  CHECK(data.orders.total == std::vector<Amount>{10, 11, 20, 30});
}
