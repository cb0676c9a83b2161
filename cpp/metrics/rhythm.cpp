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

State state_of(double ratio) {
  if (ratio < 0.8) return State::on_schedule;
  if (ratio < 1.5) return State::due;
  if (ratio < 2) return State::missed;
  return ratio < 3 ? State::probably_elsewhere : State::lost;
}

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
  const Day longest = std::max<Day>(table.window_last - table.window_first, 1);
  log_of_days_.resize(static_cast<std::size_t>(longest) + 1, 0.0);
  for (Day days = 2; days <= longest; ++days) {
    log_of_days_[static_cast<std::size_t>(days)] = real::log(days);
  }
  median_.push_back(1.0);  // order numbers start at 1
  for (std::uint32_t n = 1; n <= medians.after.size() + 1; ++n) {
    median_.push_back(std::max(medians.next(n).value_or(1.0), 1.0));
  }
  for (const double days : median_) log_of_median_.push_back(real::log(days));
}

double Pace::expected_gap(std::uint32_t customer, std::uint32_t occasions) const {
  const std::size_t number =
      std::min<std::size_t>(table_.prior(customer) + occasions, median_.size() - 1);
  if (occasions == 1) return rounded(median_[number]);
  const std::span<const Day> days = table_.occasion_days(customer).first(occasions);
  double sum = log_of_median_[number];
  for (std::size_t i = 1; i < days.size(); ++i) {
    sum += log_of_days_[static_cast<std::size_t>(days[i] - days[i - 1])];
  }
  return rounded(real::exp(sum / static_cast<double>(occasions)));
}

Rhythm Pace::of(std::uint32_t customer, std::uint32_t occasions, Day day) const {
  const double expected = expected_gap(customer, occasions);
  const Day last = table_.occasion_days(customer)[occasions - 1];
  const double ratio = static_cast<double>(day - last) / expected;
  return {expected, ratio, state_of(ratio)};
}

Day reminder_day(const table::Table& table, std::uint32_t customer, const Rhythm& rhythm,
                 const Options& options) {
  const Day gap = static_cast<Day>(std::floor(rhythm.expected_gap + 0.5));
  return table.last_day(customer) + gap - options.reminder_lead_days;
}

Result compute(const table::Table& table, const Medians& medians) {
  Result result;
  if (!medians.known()) return result;
  const Pace pace(table, medians);
  result.counts.emplace();
  for (std::uint32_t c = 0; c < table.customers(); ++c) {
    ++(*result.counts)[static_cast<std::size_t>(pace.of(c).state)];
  }
  return result;
}

Json to_json(const Result& result, const table::Table& table) {
  Json json = Json::object();
  if (!result.counts) {
    put_null(json, "counts", table.empty() ? Reason::no_customers : Reason::no_gaps);
    return json;
  }
  Json& counts = json["counts"] = Json::object();
  for (std::size_t s = 0; s < states; ++s) counts[std::string(ids[s])] = (*result.counts)[s];
  return json;
}

}  // namespace weerzien::metrics::rhythm
