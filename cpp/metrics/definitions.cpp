// Definitions: one pass over the customers that asks every question of each.
#include "metrics/definitions.h"

#include <algorithm>
#include <string>
#include <vector>

namespace weerzien::metrics::definitions {

namespace {

constexpr Day offset_first = 30;  // days after the first one
constexpr Day offset_last = 59;
constexpr Day span_days = 365;

struct Days {
  Day first;
  Day last;
};

// Whether the customer bought on a day of a range near the end of the window.
bool active_late(std::span<const Day> days, Days range) {
  std::size_t i = days.size();
  while (i > 0 && days[i - 1] > range.last) --i;
  return i > 0 && days[i - 1] >= range.first;
}

// Whether she bought again on a day of a range soon after her first day.
bool active_soon(std::span<const Day> days, Days range) {
  std::size_t i = 1;
  while (i < days.size() && days[i] < range.first) ++i;
  return i < days.size() && days[i] <= range.last;
}

// The last month that is over at the end of asOf, as a period number.
std::int32_t last_complete_month(const table::Table& table) {
  return period_of(table.as_of + 1, Period::month) - 1;
}

Days month(std::int32_t number) {
  return {period_start(number, Period::month), period_end(number, Period::month)};
}

class Questions {
 public:
  Questions(const table::Table& table, const Options& options)
      : table_(table),
        now_(month(last_complete_month(table))),
        before_(month(last_complete_month(table) - 1)),
        active_before_{now_.first - options.active_window_days, now_.first - 1},
        active_after_{now_.last - options.active_window_days + 1, now_.last},
        span_{std::max(table.as_of - span_days + 1, table.window_first), table.as_of},
        calendar_last_(now_.first - 1),
        offset_last_(table.as_of - offset_last) {
    for (Day day = table.window_first; day <= calendar_last_; ++day) {
      if (months_after_.empty() ||
          day > period_end(period_of(day - 1, Period::month), Period::month)) {
        months_after_.push_back(month(period_of(day, Period::month) + 1));
      } else {
        months_after_.push_back(months_after_.back());
      }
    }
    set(Id::calendar_month, {table.window_first, calendar_last_});
    for (const Id id : {Id::offset_30, Id::cumulative, Id::unbounded}) {
      set(id, {table.window_first, offset_last_});
    }
    if (before_.first >= table.window_first) set(Id::period_over_period, now_);
    if (active_before_.first > table.window_first) set(Id::formula, now_);
    set(Id::in_span_repeat, span_);
    set(Id::lifetime_lookback, span_);
    set(Id::share_ever, {table.window_first, table.as_of});
  }

  void ask(std::uint32_t c) {
    const std::span<const Day> days = table_.occasion_days(c);
    if (table_.prior(c) == 0) ask_new(days);
    const bool again = table_.prior(c) + days.size() > 1;
    if (known(Id::period_over_period) && active_late(days, before_)) {
      count(Id::period_over_period, active_late(days, now_));
    }
    if (known(Id::formula) && active_late(days, active_before_)) {
      count(Id::formula, active_late(days, active_after_));
    }
    if (days.back() >= span_.first) {
      count(Id::in_span_repeat, days.size() > 1 && days[days.size() - 2] >= span_.first);
      count(Id::lifetime_lookback, again);
    }
    count(Id::share_ever, again || table_.orders_of(c) > 1);
  }

  const Result& result() const { return result_; }

 private:
  // What becomes of a customer after her first-ever occasion.
  void ask_new(std::span<const Day> days) {
    const Day first = days.front();
    if (first <= calendar_last_)
      count(
          Id::calendar_month,
          active_soon(days, months_after_[static_cast<std::size_t>(first - table_.window_first)]));
    if (first > offset_last_) return;
    count(Id::offset_30, active_soon(days, {first + offset_first, first + offset_last}));
    count(Id::cumulative, days.size() > 1 && days[1] <= first + offset_last);
    count(Id::unbounded, days.back() >= first + offset_first);
  }

  void set(Id id, Days range) {
    if (range.last < range.first) return;
    result_[id].start = range.first;
    result_[id].end = range.last;
  }

  bool known(Id id) const { return result_[id].start.has_value(); }

  void count(Id id, bool yes) {
    ++result_[id].denominator;
    result_[id].numerator += yes;
  }

  const table::Table& table_;
  Days now_;                        // the last complete month
  Days before_;                     // the month before it
  Days active_before_;              // the look-back at the start of `now`
  Days active_after_;               // and at its end
  Days span_;                       // the last 365 days of the window
  Day calendar_last_;               // first days up to here have a complete month after theirs
  Day offset_last_;                 // first days up to here have been followed for 59 days
  std::vector<Days> months_after_;  // by first day from the window's on: the month after that day's
  Result result_;
};

}  // namespace

Result compute(const table::Table& table, const Options& options) {
  if (table.empty()) return {};
  Questions questions(table, options);
  table.each_customer([&](std::uint32_t c) { questions.ask(c); });
  return questions.result();
}

}  // namespace weerzien::metrics::definitions
