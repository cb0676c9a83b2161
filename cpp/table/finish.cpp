// Sorts the columns once, when all files have been read: by customer, day and place in the file.
#include <algorithm>
#include <numeric>

#include "table/orders.h"

namespace weerzien::table {

namespace {

// Starts of the runs of each key: stable counting sort, part one. Keys are < keys.
std::vector<std::uint32_t> run_starts(const std::vector<std::uint32_t>& key, std::uint32_t keys) {
  std::vector<std::uint32_t> start(keys + 1, 0);
  for (const std::uint32_t k : key) {
    if (k < keys) ++start[k + 1];
  }
  std::partial_sum(start.begin(), start.end(), start.begin());
  return start;
}

template <typename T>
void permute(std::vector<T>& column, const std::vector<std::uint32_t>& from) {
  if (column.empty()) return;
  std::vector<T> sorted(from.size());
  for (std::size_t i = 0; i < from.size(); ++i) sorted[i] = column[from[i]];
  column = std::move(sorted);
}

// Old places in new order: anonymous orders behind all customers, each run by day, then place.
std::vector<std::uint32_t> customer_order(const Orders& orders,
                                          const std::vector<std::uint32_t>& first_order) {
  std::vector<std::uint32_t> next(first_order.begin(), first_order.end());
  const std::uint32_t anonymous = static_cast<std::uint32_t>(next.size() - 1);
  std::vector<std::uint32_t> from(orders.size());
  for (std::uint32_t o = 0; o < orders.size(); ++o) {
    const std::uint32_t c = orders.customer[o];
    from[next[c == no_customer ? anonymous : c]++] = o;
  }
  const auto by_day = [&](std::uint32_t a, std::uint32_t b) {
    return orders.day[a] < orders.day[b];
  };
  const auto sort_run = [&](std::size_t begin, std::size_t end) {
    const auto first = from.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = from.begin() + static_cast<std::ptrdiff_t>(end);
    if (!std::is_sorted(first, last, by_day)) std::stable_sort(first, last, by_day);
  };
  for (std::size_t c = 0; c + 1 < first_order.size(); ++c) {
    sort_run(first_order[c], first_order[c + 1]);
  }
  sort_run(first_order.back(), from.size());
  return from;
}

void sort_lines(Lines& lines, const std::vector<std::uint32_t>& new_place) {
  for (std::uint32_t& order : lines.order) order = new_place[order];
  const auto orders = static_cast<std::uint32_t>(new_place.size());
  lines.first = run_starts(lines.order, orders);
  std::vector<std::uint32_t> next(lines.first.begin(), lines.first.end());
  std::vector<std::uint32_t> product(lines.product.size());
  for (std::size_t i = 0; i < product.size(); ++i)
    product[next[lines.order[i]]++] = lines.product[i];
  lines.product = std::move(product);
  lines.order = {};
}

}  // namespace

void Dataset::finish() {
  first_order = run_starts(orders.customer, customers.keys.size());
  const std::vector<std::uint32_t> from = customer_order(orders, first_order);
  if (!lines.order.empty()) {
    std::vector<std::uint32_t> new_place(from.size());
    for (std::uint32_t i = 0; i < from.size(); ++i) new_place[from[i]] = i;
    sort_lines(lines, new_place);
  }
  if (std::ranges::is_sorted(from)) return;
  permute(orders.customer, from);
  permute(orders.day, from);
  permute(orders.total, from);
  permute(orders.lines, from);
  permute(orders.returned, from);
  permute(orders.refunded, from);
  permute(orders.items, from);
  permute(orders.status, from);
  permute(orders.currency, from);
  permute(orders.cancelled, from);
  permute(orders.utc_minute, from);
  for (Dimension& dimension : orders.dimensions) permute(dimension.code, from);
}

}  // namespace weerzien::table
