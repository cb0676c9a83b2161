// Time until the same customer buys the same product again: first a count of repeat buyers over all
// products, then durations for the products that will be shown.
#include <algorithm>
#include <numeric>

#include "metrics/gaps.h"

namespace weerzien::metrics::gaps {

namespace {

// Calls visit(customer, product, day, occasion) for every product line of every counted order,
// customer by customer and day by day. The same product may come several times within an occasion.
template <typename Visit>
void each_line(const table::Table& table, Visit visit) {
  const table::Lines& lines = table.data->lines;
  table.each_customer([&](std::uint32_t c) {
    std::uint32_t occasion = table.first_occasion[c];
    for (auto o = table.first_order[c]; o < table.first_order[c + 1]; ++o) {
      occasion += o > table.first_order[c] && table.begins_occasion(o);
      const std::uint32_t row = table.row(o);
      for (auto l = lines.first[row]; l < lines.first[row + 1]; ++l) {
        visit(c, lines.product[l], table.order_day[o], occasion);
      }
    }
  });
}

// Occasions are numbered through all customers, so a number says whose it is: one at or before the
// customer's first belongs to somebody else. Numbers are kept plus one; 0 is none.
struct Buyers {
  std::uint32_t last_occasion = 0;    // with this product
  std::uint32_t repeat_occasion = 0;  // the last one that made somebody a repeat buyer
  std::uint32_t buyers = 0;
  std::uint32_t repeat_buyers = 0;
};

std::vector<Buyers> count_buyers(const table::Table& table) {
  std::vector<Buyers> products(table.data->lines.products.size());
  each_line(table, [&](std::uint32_t c, std::uint32_t product, Day, std::uint32_t occasion) {
    Buyers& seen = products[product];
    const std::uint32_t before = table.first_occasion[c];
    const std::uint32_t first = seen.last_occasion <= before;
    const std::uint32_t again = seen.last_occasion != occasion + 1;
    const std::uint32_t counted = seen.repeat_occasion > before;
    const std::uint32_t repeat = (1 - first) & again & (1 - counted);
    seen.buyers += first;
    seen.repeat_buyers += repeat;
    seen.repeat_occasion = repeat ? occasion + 1 : seen.repeat_occasion;
    seen.last_occasion = occasion + 1;
  });
  return products;
}

// Most repeat buyers first, then most buyers, then by key, so that the order of the file does not
// matter.
std::vector<std::uint32_t> most_repeated(const std::vector<Buyers>& products, const Interner& keys,
                                         std::uint32_t products_max) {
  std::vector<std::uint32_t> order(products.size());
  std::iota(order.begin(), order.end(), 0u);
  std::erase_if(order, [&](std::uint32_t p) { return products[p].repeat_buyers == 0; });
  const auto shown = std::min<std::size_t>(products_max, order.size());
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(shown), order.end(),
                    [&](std::uint32_t a, std::uint32_t b) {
                      const Buyers& x = products[a];
                      const Buyers& y = products[b];
                      if (x.repeat_buyers != y.repeat_buyers) {
                        return x.repeat_buyers > y.repeat_buyers;
                      }
                      if (x.buyers != y.buyers) return x.buyers > y.buyers;
                      return keys.key(a) < keys.key(b);
                    });
  order.resize(shown);
  return order;
}

struct Waiting {
  stats::Durations durations;
  std::uint32_t customer = UINT32_MAX;  // whose wait is running
  std::uint32_t occasion = UINT32_MAX;
  Day since = 0;
};

}  // namespace

std::vector<Product> by_product(const table::Table& table, std::uint32_t products_max) {
  if (!table.data || table.data->lines.first.empty() || table.empty()) return {};
  const std::vector<Buyers> buyers = count_buyers(table);
  const auto shown = most_repeated(buyers, table.data->lines.products, products_max);
  constexpr std::uint32_t not_shown = UINT32_MAX;
  std::vector<std::uint32_t> slot_of(buyers.size(), not_shown);
  std::vector<Waiting> waiting(shown.size());
  for (std::uint32_t slot = 0; slot < shown.size(); ++slot) {
    slot_of[shown[slot]] = slot;
    waiting[slot].durations.reset(table.as_of - table.window_first);
  }
  each_line(table, [&](std::uint32_t c, std::uint32_t product, Day day, std::uint32_t occasion) {
    if (slot_of[product] == not_shown) return;
    Waiting& wait = waiting[slot_of[product]];
    if (wait.customer == c && wait.occasion == occasion) return;
    if (wait.customer == c) {
      wait.durations.add_event(day - wait.since);
    } else if (wait.customer != UINT32_MAX) {
      wait.durations.add_censored(table.as_of - wait.since);
    }
    wait.customer = c;
    wait.occasion = occasion;
    wait.since = day;
  });
  std::vector<Product> result;
  for (std::uint32_t slot = 0; slot < shown.size(); ++slot) {
    Waiting& wait = waiting[slot];
    wait.durations.add_censored(table.as_of - wait.since);
    const Buyers& seen = buyers[shown[slot]];
    result.push_back({shown[slot], seen.buyers, seen.repeat_buyers,
                      waits_of(wait.durations, stats::kaplan_meier(wait.durations))});
  }
  return result;
}

}  // namespace weerzien::metrics::gaps
