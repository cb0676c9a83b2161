// Distinct products: one walk along each customer's product lines.
#include "metrics/distinct_products.h"

#include <algorithm>

namespace weerzien::metrics::distinct_products {

namespace {

// Counts distinct products of one customer after the other without clearing anything in between.
class Distinct {
 public:
  explicit Distinct(const table::Table& table)
      : table_(table),
        lines_(table.data->lines),
        last_customer_(table.data->lines.products.size(), UINT32_MAX) {}

  void start(std::uint32_t customer) {
    customer_ = customer;
    count_ = 0;
  }

  // The orders from `begin` to before `end`.
  void add_orders(std::uint32_t begin, std::uint32_t end) {
    if (table_.order_row.empty()) return add_lines(lines_.first[begin], lines_.first[end]);
    for (std::uint32_t o = begin; o < end; ++o) {
      const std::uint32_t row = table_.order_row[o];
      add_lines(lines_.first[row], lines_.first[row + 1]);
    }
  }

  std::size_t count() const { return count_; }

 private:
  void add_lines(std::uint32_t begin, std::uint32_t end) {
    std::uint32_t* last_customer = last_customer_.data();
    std::size_t count = count_;
    for (const std::uint32_t product : lines_.product.run(begin, end)) {
      std::uint32_t& last = last_customer[product];
      count += last != customer_;
      last = customer_;
    }
    count_ = count;
  }

  const table::Table& table_;
  const table::Lines& lines_;
  std::vector<std::uint32_t> last_customer_;  // by product: who bought it last
  std::uint32_t customer_ = UINT32_MAX;
  std::size_t count_ = 0;
};

std::size_t group_of(std::size_t products) { return std::min(products, groups) - 1; }

// The first occasion after the landmark; `end` when there is none.
std::uint32_t next_occasion(const table::Table& table, std::uint32_t c,
                            std::int32_t landmark_days) {
  const std::uint32_t begin = table.first_occasion[c];
  const std::uint32_t end = table.first_occasion[c + 1];
  std::uint32_t next = begin + 1;
  while (next < end && landmark_days > 0 &&
         table.occasion_day[next] <= table.occasion_day[begin] + landmark_days) {
    ++next;
  }
  return next;
}

}  // namespace

Result compute(const table::Table& table, const Options& options) {
  Result result;
  result.landmark_days = options.landmark_days;
  result.horizons = options.horizons;
  if (table.empty()) {
    result.missing = Reason::no_customers;
    return result;
  }
  if (table.data->lines.first.empty()) {
    const bool given_up = table.data->lines.given_up > 0;
    result.missing = given_up ? Reason::products_given_up : Reason::no_products;
    return result;
  }
  std::array<stats::Durations, groups> durations;
  for (stats::Durations& group : durations) group.reset(table.as_of - table.window_first);
  Distinct products(table);
  table.each_customer([&](std::uint32_t c) {
    if (table.prior(c) > 0) return;
    const std::uint32_t next = next_occasion(table, c, options.landmark_days);
    const Day landmark = table.occasion_day[table.first_occasion[c]] + options.landmark_days;
    products.start(c);
    const std::uint32_t end = table.first_order[c + 1];
    std::uint32_t after = table.first_order[c];  // the landmark
    for (std::uint32_t i = table.first_occasion[c]; i < next; ++i) {
      after = table.occasion_end(c, after);
    }
    products.add_orders(table.first_order[c], after);
    if (products.count() == 0 || landmark > table.as_of) return;
    stats::Durations& waits = durations[group_of(products.count())];
    if (next < table.first_occasion[c + 1]) {
      waits.add_event(table.occasion_day[next] - landmark);
    } else {
      waits.add_censored(table.as_of - landmark);
    }
    products.add_orders(after, end);
    NaiveGroup& group = result.naive[group_of(products.count())];
    ++group.customers;
    group.returned += table.occasions_of(c) > 1;
  });
  for (std::size_t g = 0; g < groups; ++g) {
    result.by_landmark[g].curve = stats::kaplan_meier(durations[g]);
  }
  return result;
}

}  // namespace weerzien::metrics::distinct_products
