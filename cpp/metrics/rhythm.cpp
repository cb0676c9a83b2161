// Rhythm: geometric means of own gaps and the shop's medians.
#include "metrics/rhythm.h"

#include <algorithm>
#include <cmath>

#include "base/real.h"

namespace weerzien::metrics::rhythm {

namespace {

constexpr std::array<std::string_view, states> ids = {"onSchedule", "due", "missed",
                                                      "probablyElsewhere", "lost"};

// Without this, exp(ln 60) might miss 60 by one bit and a ratio of exactly 1.5 its state.
double rounded(double days) { return std::floor(days * 1e6 + 0.5) / 1e6; }

constexpr std::array<double, states - 1> borders = {0.8, 1.5, 2, 3};

Day whole_days(double days) { return static_cast<Day>(std::floor(days + 0.5)); }

State state_of(double ratio) {
  return static_cast<State>(std::ranges::upper_bound(borders, ratio) - borders.begin());
}

// Two logarithms further apart than this differ although a gap of a day or more was rounded to a
// millionth of a day.
constexpr double log_margin = 1e-5;

}  // namespace

std::string_view id(State state) { return ids[static_cast<std::size_t>(state)]; }

Medians medians_of(const gaps::Result& gaps) {
  Medians medians;
  for (const gaps::Waits& waits : gaps.by_order_number) {
    medians.after.push_back(waits.median.value ? waits.median.value : waits.observed_median);
  }
  if (gaps.observed.count > 0) medians.pooled = gaps.observed.median;
  return medians;
}

Pace::Pace(const table::Table& table, const Medians& medians) : table_(table) {
  const Day longest = std::max<Day>(table.as_of - table.window_first, 1);
  log_of_days_.resize(static_cast<std::size_t>(longest) + 1, 0.0);
  for (Day days = 2; days <= longest; ++days) {
    log_of_days_[static_cast<std::size_t>(days)] = real::log(days);
  }
  median_.push_back(1.0);  // order numbers start at 1
  for (std::uint32_t n = 1; n <= medians.after.size() + 1; ++n) {
    median_.push_back(std::max(medians.next(n).value_or(1.0), 1.0));
  }
  for (const double days : median_) log_of_median_.push_back(real::log(days));
  for (std::size_t i = 0; i < borders.size(); ++i) log_of_border_[i] = real::log(borders[i]);
}

// Index in median_ of the gap that comes next.
std::size_t Pace::number(std::uint32_t customer, std::uint32_t occasions) const {
  return std::min<std::size_t>(table_.prior(customer) + occasions, median_.size() - 1);
}

double Pace::log_expected_gap(std::uint32_t customer, std::uint32_t occasions) const {
  double sum = log_of_median_[number(customer, occasions)];
  const Day* day = table_.occasion_day.data() + table_.first_occasion[customer];
  for (std::uint32_t i = 1; i < occasions; ++i) {
    sum += log_of_days_[static_cast<std::size_t>(day[i] - day[i - 1])];
  }
  return sum / static_cast<double>(occasions);
}

double Pace::expected_gap(std::uint32_t customer, std::uint32_t occasions) const {
  if (occasions == 1) return rounded(median_[number(customer, occasions)]);
  return rounded(real::exp(log_expected_gap(customer, occasions)));
}

State Pace::state(std::uint32_t customer, std::uint32_t occasions, Day day) const {
  const Day last = table_.occasion_day[table_.first_occasion[customer] + occasions - 1];
  if (day == last) return State::on_schedule;
  const double log_of_ratio =
      log_of_days_[static_cast<std::size_t>(day - last)] - log_expected_gap(customer, occasions);
  std::size_t state = 0;
  for (const double border : log_of_border_) {
    if (std::abs(log_of_ratio - border) < log_margin) return of(customer, occasions, day).state;
    state += log_of_ratio > border;
  }
  return static_cast<State>(state);
}

Rhythm Pace::of(std::uint32_t customer, std::uint32_t occasions, Day day) const {
  const Day last = table_.occasion_days(customer)[occasions - 1];
  return rhythm_of(expected_gap(customer, occasions), day - last);
}

Rhythm rhythm_of(double expected_gap, Day days_since) {
  const double expected = rounded(expected_gap);
  const double ratio = static_cast<double>(days_since) / expected;
  return {expected, ratio, state_of(ratio)};
}

Day reminder_day(const table::Table& table, std::uint32_t customer, const Rhythm& rhythm,
                 const Options& options) {
  return table.last_day(customer) + whole_days(rhythm.expected_gap) - options.reminder_lead_days;
}

namespace {

// What is known of a product while walking along one customer's lines.
struct Purchases {
  double log_of_median;
  std::uint32_t customer = UINT32_MAX;
  std::uint32_t occasion = 0;  // the last one with the product
  std::uint32_t gaps = 0;
  double log_of_gaps = 0;

  // Returns whether this is the customer's first purchase of it.
  bool add(const table::Table& table, std::uint32_t c, std::uint32_t i) {
    if (customer != c) {
      *this = {.log_of_median = log_of_median, .customer = c, .occasion = i};
      return true;
    }
    if (occasion == i) return false;
    const Day gap = table.occasion_day[i] - table.occasion_day[occasion];
    log_of_gaps += real::log(std::max<Day>(gap, 1));
    ++gaps;
    occasion = i;
    return false;
  }
};

}  // namespace

std::vector<ProductRhythm> product_rhythms(const table::Table& table,
                                           const std::vector<gaps::Product>& by_product,
                                           const Options& options) {
  std::vector<ProductRhythm> result;
  if (by_product.empty()) return result;
  const table::Lines& lines = table.data->lines;
  constexpr std::uint32_t unknown = UINT32_MAX;
  std::vector<std::uint32_t> slot_of(lines.products.size(), unknown);
  std::vector<Purchases> slots;
  std::vector<std::uint32_t> product_of;
  for (const gaps::Product& product : by_product) {
    const auto& waits = product.waits;
    const auto median = waits.median.value ? waits.median.value : waits.observed_median;
    if (!median) continue;
    slot_of[product.product] = static_cast<std::uint32_t>(slots.size());
    slots.push_back({.log_of_median = real::log(std::max(*median, 1.0))});
    product_of.push_back(product.product);
  }
  std::vector<std::uint32_t> bought;  // slots of one customer
  table.each_customer([&](std::uint32_t c) {
    bought.clear();
    std::uint32_t occasion = table.first_occasion[c];
    for (auto o = table.first_order[c]; o < table.first_order[c + 1]; ++o) {
      occasion += o > table.first_order[c] && table.begins_occasion(o);
      for (const std::uint32_t product : lines.of(table.row(o))) {
        const std::uint32_t slot = slot_of[product];
        if (slot != unknown && slots[slot].add(table, c, occasion)) bought.push_back(slot);
      }
    }
    for (const std::uint32_t slot : bought) {
      const Purchases& seen = slots[slot];
      const Day last = table.occasion_day[seen.occasion];
      const double gap = real::exp((seen.log_of_gaps + seen.log_of_median) / (seen.gaps + 1));
      const Rhythm rhythm = rhythm_of(gap, table.as_of - last);
      const Day reminder = last + whole_days(rhythm.expected_gap) - options.reminder_lead_days;
      result.push_back({c, product_of[slot], last, rhythm, reminder});
    }
  });
  return result;
}

Result compute(const table::Table& table, const Medians& medians) {
  Result result;
  if (!medians.known()) return result;
  const Pace pace(table, medians);
  result.counts.emplace();
  table.each_customer([&](std::uint32_t c) {
    const State state = pace.state(c, table.occasions_of(c), table.as_of);
    ++(*result.counts)[static_cast<std::size_t>(state)];
  });
  return result;
}

}  // namespace weerzien::metrics::rhythm
