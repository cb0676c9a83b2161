// Sorts the columns once, when all files have been read: by customer, day and place in the file.
#include <algorithm>
#include <numeric>
#include <utility>

#include "base/blocks.h"
#include "base/helper.h"
#include "table/orders.h"

namespace weerzien::table {

namespace {

using Places = std::vector<std::uint32_t>;

std::uint32_t size_of(const auto& column) { return static_cast<std::uint32_t>(column.size()); }

// Starts of the runs of each key: stable counting sort, part one. Keys are < keys; others are not
// counted.
Places run_starts(const std::vector<std::uint32_t>& key, std::uint32_t keys) {
  Places start(keys + 1, 0);
  in_blocks(size_of(key), [&key, keys, counts = start.data() + 1](auto begin, auto end) {
    for (auto i = begin; i < end; ++i) {
      if (key[i] < keys) ++counts[key[i]];
    }
  });
  std::partial_sum(start.begin(), start.end(), start.begin());
  return start;
}

// The entries from[0], from[1] … of a column.
template <typename T>
void permute(std::vector<T>& column, const Places& from) {
  if (column.empty()) return;
  std::vector<T> sorted(from.size());
  in_blocks(size_of(from), [to = sorted.data(), old = column.data(), &from](auto begin, auto end) {
    for (auto i = begin; i < end; ++i) to[i] = old[from[i]];
  });
  column = std::move(sorted);
}

// The places of the orders by day, then place. Days are few: no reader gives any before 1900 or
// after 2200.
Places day_order(const std::vector<Day>& days) {
  const auto [least, most] = std::ranges::minmax(days);
  Places next(static_cast<std::size_t>(most - least) + 2, 0);
  for (const Day day : days) ++next[static_cast<std::size_t>(day - least) + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  Places from(days.size());
  in_blocks(size_of(days), [&, least = least](auto begin, auto end) {
    for (auto o = begin; o < end; ++o) from[next[static_cast<std::size_t>(days[o] - least)]++] = o;
  });
  return from;
}

// Old places in new order: anonymous orders behind all customers, each run by day, then place. What
// is sorted by day first stays so within each customer. Empty when every order keeps its place.
Places customer_order(const Orders& orders, const Places& first_order) {
  // Exports mostly run by day already.
  const bool by_day = std::ranges::is_sorted(orders.day);
  const Places days = by_day ? Places() : day_order(orders.day);
  Places next = first_order;
  const std::uint32_t anonymous = size_of(next) - 1;
  Places from(orders.size());
  std::uint32_t moved = 0;
  in_blocks(orders.size(), [&, to = from.data()](auto begin, auto end) {
    for (auto i = begin; i < end; ++i) {
      const std::uint32_t o = by_day ? i : days[i];
      const std::uint32_t c = orders.customer[o];
      const std::uint32_t place = next[c == no_customer ? anonymous : c]++;
      moved |= place ^ o;
      to[place] = o;
    }
  });
  return moved ? from : Places();
}

// Makes lines.first say where the lines of each order are, as the orders are numbered until now.
void group_lines(Lines& lines, std::uint32_t orders) {
  lines.first = run_starts(lines.order, orders);
  if (!std::ranges::is_sorted(lines.order)) {
    Places next = lines.first;
    std::vector<std::uint32_t> grouped(lines.product.size());
    in_blocks(size_of(grouped), [&](auto begin, auto end) {
      for (auto i = begin; i < end; ++i) grouped[next[lines.order[i]]++] = lines.product[i];
    });
    lines.product = std::move(grouped);
  }
  lines.order = {};
}

// Makes lines.first say where the lines of the orders from[0], from[1] … will be. The answer is
// where they are.
Places place_lines(const Places& from, Places& line_first) {
  Places first(from.size() + 1, 0);
  Places old_first(from.size());
  in_blocks(size_of(from), [&, to = first.data(), old_to = old_first.data(), at = std::uint32_t{0}](
                               auto begin, auto end) mutable {
    for (auto i = begin; i < end; ++i) {
      const std::uint32_t old = line_first[from[i]];
      at += line_first[from[i] + 1] - old;
      old_to[i] = old;
      to[i + 1] = at;
    }
  });
  line_first = std::move(first);
  return old_first;
}

// Copies `count` numbers. Mostly there are few, and then always four of them where both sides have
// so many left: a loop whose length nobody can foresee would cost more.
void copy_few(const std::uint32_t* from, std::uint32_t* to, std::uint32_t count, bool room) {
  if (room && count <= 4) {
    std::copy_n(from, 4, to);
  } else {
    std::copy_n(from, count, to);
  }
}

// The lines of the orders `from_orders`. Sizes are looked up before anything is copied, so that no
// decision has to wait for memory.
void permute_lines(Lines& lines, const Places& from_orders) {
  if (lines.first.empty()) return;
  const Places from = place_lines(from_orders, lines.first);
  const std::uint32_t all = size_of(lines.product);
  std::vector<std::uint32_t> sorted(all);
  in_blocks(size_of(from), [&, to = sorted.data(), old = lines.product.data()](auto begin,
                                                                               auto end) {
    for (auto i = begin; i < end; ++i) {
      const std::uint32_t at = lines.first[i];
      copy_few(old + from[i], to + at, lines.first[i + 1] - at, std::max(from[i], at) + 4 <= all);
    }
  });
  lines.product = std::move(sorted);
}

}  // namespace

void Dataset::finish() {
  first_order = run_starts(orders.customer, customers.keys.size());
  Places from = customer_order(orders, first_order);
  orders.customer = {};
  if (!lines.order.empty()) group_lines(lines, orders.size());
  if (from.empty()) return;
  // The longest first, so that neither thread is left with one in the end.
  Helper::get().share(11 + orders.dimensions.size(), [&](std::size_t i) {
    switch (i) {
      case 0: return permute_lines(lines, from);
      case 1: return permute(orders.total, from);
      case 2: return permute(orders.lines, from);
      case 3: return permute(orders.returned, from);
      case 4: return permute(orders.refunded, from);
      case 5: return permute(orders.day, from);
      case 6: return permute(orders.items, from);
      case 7: return permute(orders.utc_minute, from);
      case 8: return permute(orders.status, from);
      case 9: return permute(orders.currency, from);
      case 10: return permute(orders.cancelled, from);
      default: return permute(orders.dimensions[i - 11].code, from);
    }
  });
}

}  // namespace weerzien::table
