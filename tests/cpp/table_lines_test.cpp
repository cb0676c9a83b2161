// Product lines find their orders, in whatever order they come.
#include <doctest/doctest.h>

#include "table/orders.h"

using namespace weerzien;

namespace {

// The products of each order after finish(), when its lines came as {order, product}.
std::vector<std::vector<std::uint32_t>> grouped(
    std::uint32_t orders, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& lines) {
  table::Dataset data;
  data.customers.keys.intern("ann");
  for (std::uint32_t o = 0; o < orders; ++o) {
    data.orders.day.push_back(0);
    data.orders.customer.push_back(0);
  }
  for (const auto& [order, product] : lines) data.lines.add(order, product);
  data.finish();
  std::vector<std::vector<std::uint32_t>> products(orders);
  REQUIRE((lines.empty() || data.lines.first.size() == orders + 1));
  for (std::uint32_t o = 0; o < orders && !lines.empty(); ++o) {
    for (const std::uint32_t product : data.lines.of(o)) products[o].push_back(product);
  }
  return products;
}

using Products = std::vector<std::vector<std::uint32_t>>;

}  // namespace

TEST_CASE("lines: order by order, with orders that have none") {
  CHECK(grouped(3, {}) == Products{{}, {}, {}});
  CHECK(grouped(1, {{0, 5}, {0, 6}}) == Products{{5, 6}});
  CHECK(grouped(5, {{1, 5}, {1, 6}, {3, 7}}) == Products{{}, {5, 6}, {}, {7}, {}});
}

TEST_CASE("lines: an order that goes on later, early and late in the file") {
  CHECK(grouped(3, {{1, 5}, {0, 6}}) == Products{{6}, {5}, {}});
  CHECK(grouped(3, {{0, 5}, {2, 6}, {0, 7}, {1, 8}, {2, 9}}) == Products{{5, 7}, {8}, {6, 9}});
  CHECK(grouped(4, {{0, 1}, {1, 2}, {3, 3}, {3, 4}, {1, 5}, {3, 6}}) ==
        Products{{1}, {2, 5}, {}, {3, 4, 6}});
}
