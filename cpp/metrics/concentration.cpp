// Concentration: one sort of the customers' revenue, then sums that fit 128 bits exactly.
#include "metrics/concentration.h"

#include <algorithm>
#include <bit>

#include "metrics/wide.h"

namespace weerzien::metrics::concentration {

namespace {

constexpr std::int32_t year_days = 365;
constexpr std::uint32_t top_percent = 20;

double ratio(Wide numerator, Wide denominator) {
  return static_cast<double>(numerator) / static_cast<double>(denominator);
}

// ⌈percent of count⌉
std::uint64_t share_of_count(std::uint64_t count, std::uint32_t percent) {
  return (count * percent + 99) / 100;
}

// Sorts numbers ≥ 0 by their digits of 11 bits, low ones first; only as many digits as the largest
// has.
void sort_ascending(std::vector<Amount>& values) {
  constexpr int digit_bits = 11;
  constexpr std::size_t digits = 1 << digit_bits;
  if (values.empty()) return;
  const auto largest = static_cast<std::uint64_t>(*std::ranges::max_element(values));
  std::vector<Amount> sorted(values.size());
  for (int shift = 0; shift < std::bit_width(largest); shift += digit_bits) {
    const auto digit = [shift](Amount value) {
      return (static_cast<std::uint64_t>(value) >> shift) & (digits - 1);
    };
    std::array<std::uint32_t, digits + 1> start{};
    for (const Amount value : values) ++start[digit(value) + 1];
    for (std::size_t d = 0; d < digits; ++d) start[d + 1] += start[d];
    for (const Amount value : values) sorted[start[digit(value)]++] = value;
    values.swap(sorted);
  }
}

// Everything below works on revenue in ascending order, `total` its positive sum.

std::array<TopShare, top_percents.size()> top_shares(const std::vector<Amount>& revenue,
                                                     Wide total) {
  std::array<TopShare, top_percents.size()> result;
  std::size_t next = revenue.size();
  Wide sum = 0;
  for (std::size_t i = 0; i < top_percents.size(); ++i) {
    const std::uint64_t customers = share_of_count(revenue.size(), top_percents[i]);
    while (revenue.size() - next < customers) sum += revenue[--next];
    result[i] = {top_percents[i], customers, ratio(sum, total)};
  }
  return result;
}

// The curve is straight between customers: the poorest 1% of 150 are the first and half of the
// second.
std::vector<double> lorenz_curve(const std::vector<Amount>& revenue, Wide total) {
  std::vector<double> curve;
  std::size_t next = 0;
  Wide sum = 0;
  for (std::uint64_t percent = 1; percent <= 100; ++percent) {
    const std::uint64_t hundredths = revenue.size() * percent;
    while (next < hundredths / 100) sum += revenue[next++];
    const auto part = static_cast<Wide>(hundredths % 100);
    const Wide piece = part == 0 ? 0 : part * revenue[next];
    curve.push_back(ratio(sum * 100 + piece, total * 100));
  }
  return curve;
}

double gini(const std::vector<Amount>& revenue, Wide total) {
  const auto n = static_cast<Wide>(revenue.size());
  // Σ (2i + 1 − n)·xᵢ without a multiplication for each: (n − 1)·total less twice all sums of what
  // lies below a customer.
  Wide below = 0;
  Wide sum = 0;
  for (const Amount value : revenue) {
    below += sum;
    sum += value;
  }
  return ratio((n - 1) * total - 2 * below, n * total);
}

// A customer belongs to the class in which the running sum before her lies.
std::array<Class, 3> abc_classes(const std::vector<Amount>& revenue, Wide total) {
  std::array<Class, 3> result{};
  Wide before = 0;
  const Wide first_end = (total * 80 + 99) / 100;
  const Wide second_end = (total * 95 + 99) / 100;
  for (std::size_t i = revenue.size(); i-- > 0;) {
    const std::size_t place = before < first_end ? 0 : before < second_end ? 1 : 2;
    ++result[place].customers;
    result[place].revenue += revenue[i];
    before += revenue[i];
  }
  return result;
}

// Revenue per customer in a year; `bought` marks those with an order in it.
struct Year {
  std::vector<Amount> revenue;
  std::vector<std::uint8_t> bought;

  explicit Year(std::uint32_t customers) : revenue(customers, 0), bought(customers, 0) {}

  // Marks the buyers with at least the revenue of the last one in the top 20%.
  std::vector<std::uint8_t> top() const {
    std::vector<std::uint8_t> result(bought.size(), 0);
    std::vector<Amount> values;
    for (std::size_t c = 0; c < bought.size(); ++c) {
      if (bought[c]) values.push_back(revenue[c]);
    }
    if (values.empty()) return result;
    const std::uint64_t rank = share_of_count(values.size(), top_percent);
    const auto border = values.begin() + static_cast<std::ptrdiff_t>(rank - 1);
    std::nth_element(values.begin(), border, values.end(), std::greater<>());
    for (std::size_t c = 0; c < bought.size(); ++c) {
      result[c] = bought[c] && revenue[c] >= *border;
    }
    return result;
  }
};

std::optional<Persistence> persistence(const table::Table& table) {
  const Day last_first = table.as_of - year_days + 1;
  const Day before_first = last_first - year_days;
  if (table.window_first > before_first) return std::nullopt;
  Year before(table.customers());
  Year last(table.customers());
  table.each_customer([&](std::uint32_t c) {
    for (auto o = table.first_order[c + 1]; o-- > table.first_order[c];) {
      if (table.order_day[o] < before_first) break;
      Year& year = table.order_day[o] < last_first ? before : last;
      year.revenue[c] += table.order_value[o];
      year.bought[c] = 1;
    }
    for (auto r = table.first_return[c + 1]; r-- > table.first_return[c];) {
      if (table.return_day[r] < before_first) break;
      Year& year = table.return_day[r] < last_first ? before : last;
      year.revenue[c] += table.return_value[r];
    }
  });
  const std::vector<std::uint8_t> top_before = before.top();
  const std::vector<std::uint8_t> top_last = last.top();
  Persistence result{0, 0};
  for (std::size_t c = 0; c < top_before.size(); ++c) {
    result.before += top_before[c];
    result.both += top_before[c] & top_last[c];
  }
  return result;
}

}  // namespace

Result compute(const table::Table& table) {
  Result result;
  if (table.empty()) {
    result.missing = Reason::no_customers;
    return result;
  }
  if (!table.has_amounts) {
    result.missing = Reason::no_amounts;
    return result;
  }
  std::vector<Amount> revenue = table.revenue;
  Wide total = 0;
  for (Amount& value : revenue) {
    value = std::max<Amount>(value, 0);
    total += value;
  }
  if (total == 0) {
    result.missing = Reason::no_revenue;
    return result;
  }
  sort_ascending(revenue);
  result.window_days = table.window_last - table.window_first + 1;
  result.customers = table.customers();
  result.top = top_shares(revenue, total);
  result.lorenz = lorenz_curve(revenue, total);
  result.gini = gini(revenue, total);
  result.abc = abc_classes(revenue, total);
  result.persistence = persistence(table);
  return result;
}

}  // namespace weerzien::metrics::concentration
