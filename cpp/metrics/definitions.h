// Definitions: the same file under every definition of "retention" in use, to explain why the
// number here is not the number elsewhere.
//
//   calendarMonth     of new customers, those active in the calendar month after that of their
//   first day offset30          of new customers, those active on days 30 to 59 after their first
//   day cumulative        … who bought again by day 59 unbounded         … who bought on day 30 or
//   later, up to asOf periodOverPeriod  of last month's customers, those who bought again in this,
//   the last complete month formula           (E − N) / S of that month, active = bought within the
//   last year (see retention) inSpanRepeat      of the customers of the last 365 days, those with
//   two occasions in these days lifetimeLookback  of the same, those with two occasions in the
//   whole file: earlier ones count shareEver         of all customers of the file, those with two
//   occasions
//
// First bought on 10 January, again on 5 February, nothing since; the file ends on 30 June: active
// in calendarMonth (February), bought again by day 59 (cumulative), but not active on days 30 to
// 59, and not unbounded. Everything is taken as it is, burn-in included, because that is how others
// do it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/days.h"
#include "metrics/json.h"
#include "table/table.h"

namespace weerzien::metrics::definitions {

struct Options {
  std::int32_t active_window_days = 365;  // for the formula
};

enum class Id : std::uint8_t {
  calendar_month,
  offset_30,
  cumulative,
  unbounded,
  period_over_period,
  formula,
  in_span_repeat,
  lifetime_lookback,
  share_ever,
};
inline constexpr std::size_t definitions = 9;

struct Entry {
  // The first days of the customers it is about (for the first four), or the days it is about;
  // nothing when the window is too short for it.
  std::optional<Day> start;
  std::optional<Day> end;
  std::uint64_t numerator = 0;
  std::uint64_t denominator = 0;
};

struct Result {
  std::array<Entry, definitions> entries;  // by Id

  const Entry& operator[](Id id) const { return entries[static_cast<std::size_t>(id)]; }
  Entry& operator[](Id id) { return entries[static_cast<std::size_t>(id)]; }
};

Result compute(const table::Table& table, const Options& options);

Json to_json(const Result& result, const table::Table& table);

}  // namespace weerzien::metrics::definitions
