// Time until the same customer buys the same product again: first a count of repeat buyers over all
// products, then durations for the products that will be shown.
#include <algorithm>
#include <numeric>

#include "base/places.h"
#include "metrics/gaps.h"

namespace weerzien::metrics::gaps {

namespace {

// Occasions are numbered from 1 through all customers, so a number says whose it is: one up to
// `before` belongs to a customer before this one, and 0 is none.
struct Place {
  std::uint32_t before;
  std::uint32_t occasion;
  Day day;
};

// Calls visit(product, place) for every product line of every counted order, customer by customer
// and day by day. The same product may come several times within an occasion.
template <typename Visit>
void each_line(const table::Table& table, Visit visit) {
  const table::Lines& lines = table.data->lines;
  table.each_customer([&](std::uint32_t c) {
    const std::uint32_t begin = table.first_order[c];
    const std::uint32_t end = table.first_order[c + 1];
    Place place{table.first_occasion[c], table.first_occasion[c] + 1, 0};
    for (std::uint32_t o = begin; o < end; ++o) {
      place.occasion += o > begin && table.begins_occasion(o);
      place.day = table.order_day[o];
      for (const std::uint32_t product : lines.of(table.row(o))) visit(product, place);
    }
  });
}

// Chance decides about every line, so nothing here branches.
struct Buyers {
  std::uint32_t occasion = 0;  // the last one with this product, twice; plus 1 for a repeat buyer's
  std::uint32_t buyers = 0;
  std::uint32_t repeat_buyers = 0;
};

std::vector<Buyers> count_buyers(const table::Table& table) {
  std::vector<Buyers> products(table.data->lines.products.size());
  each_line(table, [all = products.data()](std::uint32_t product, const Place& place) {
    Buyers& seen = all[product];
    const std::uint32_t known = seen.occasion / 2 > place.before;
    const std::uint32_t again = known & (seen.occasion / 2 != place.occasion);
    const std::uint32_t repeats = known & seen.occasion;
    seen.buyers += 1 - known;
    seen.repeat_buyers += again & ~repeats;
    seen.occasion = 2 * place.occasion + (again | repeats);
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
  sort_first(order, products_max, [&](std::uint32_t a, std::uint32_t b) {
    const Buyers& x = products[a];
    const Buyers& y = products[b];
    if (x.repeat_buyers != y.repeat_buyers) return x.repeat_buyers > y.repeat_buyers;
    if (x.buyers != y.buyers) return x.buyers > y.buyers;
    return keys.key(a) < keys.key(b);
  });
  return order;
}

// Waits for the products of some slots: those that end by a next purchase, and those that run on.
class ProductWaits {
 public:
  ProductWaits(const table::Table& table, std::uint32_t slots)
      : as_of_(table.as_of),
        days_(static_cast<std::size_t>(table.as_of - table.window_first) + 1),
        last_(slots),
        counts_(slots * 2 * days_, 0) {
    // The first buyer of all seems to end a wait of nobody, which has run for 0 days.
    for (std::uint32_t slot = 0; slot < slots; ++slot) {
      last_[slot].day = as_of_;
      --running(slot)[0];
    }
  }

  void add(std::uint32_t slot, const Place& place) {
    Last& last = last_[slot];
    const bool other = last.occasion <= place.before;  // the wait of another customer runs on
    const auto days = static_cast<std::size_t>((other ? as_of_ : place.day) - last.day);
    counts_[slot * 2 * days_ + (other ? days_ : 0) + days] += last.occasion != place.occasion;
    last = {place.occasion, place.day};
  }

  // Of a slot with a purchase, after the last one.
  stats::Durations finish(std::uint32_t slot) {
    ++running(slot)[as_of_ - last_[slot].day];
    stats::Durations durations;
    durations.events.assign(running(slot) - days_, running(slot));
    durations.censored.assign(running(slot), running(slot) + days_);
    return durations;
  }

 private:
  struct Last {
    std::uint32_t occasion = 0;
    Day day = 0;
  };

  std::uint32_t* running(std::uint32_t slot) { return counts_.data() + (2 * slot + 1) * days_; }

  Day as_of_;
  std::size_t days_;
  std::vector<Last> last_;             // purchase, by slot
  std::vector<std::uint32_t> counts_;  // by slot: ended waits by days, then running ones
};

}  // namespace

std::vector<Product> by_product(const table::Table& table, std::uint32_t products_max) {
  if (!table.data || table.data->lines.first.empty() || table.empty()) return {};
  const std::vector<Buyers> buyers = count_buyers(table);
  const auto shown = most_repeated(buyers, table.data->lines.products, products_max);
  if (shown.empty()) return {};
  // All products that are not shown share the last slot, which nobody looks at.
  const auto not_shown = static_cast<std::uint32_t>(shown.size());
  std::vector<std::uint32_t> slot_of(buyers.size(), not_shown);
  for (std::uint32_t slot = 0; slot < not_shown; ++slot) slot_of[shown[slot]] = slot;
  ProductWaits waits(table, not_shown + 1);
  each_line(table, [&waits, slots = slot_of.data()](std::uint32_t product, const Place& place) {
    waits.add(slots[product], place);
  });
  std::vector<Product> result;
  for (std::uint32_t slot = 0; slot < not_shown; ++slot) {
    const stats::Durations durations = waits.finish(slot);
    const Buyers& seen = buyers[shown[slot]];
    result.push_back({shown[slot], seen.buyers, seen.repeat_buyers,
                      waits_of(durations, stats::kaplan_meier(durations))});
  }
  return result;
}

}  // namespace weerzien::metrics::gaps
