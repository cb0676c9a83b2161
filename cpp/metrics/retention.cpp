// A customer's activity is a few stretches of period boundaries; only their ends are counted, and
// running sums over the boundaries turn them into S, E and retained.
#include "metrics/retention.h"

#include <algorithm>

#include "metrics/calendar.h"

namespace weerzien::metrics::retention {

namespace {

// Boundary i lies between period i − 1 and period i: at the end of the day before period i begins.
// An occasion on day d in period p makes the customer active at boundaries p + 1 up to the last one
// at most A − 1 days after d, which is the one before the period that holds day d + A.
struct Boundaries {
  std::vector<std::int32_t> last;        // by day since the first period: the last active boundary
  std::vector<std::int64_t> began;       // stretches whose first boundary this is
  std::vector<std::int64_t> ended;       // stretches whose last boundary this is
  std::vector<std::int64_t> first_time;  // of those that began: after a first-ever occasion

  Boundaries(const Calendar& calendar, std::int32_t active_days)
      : began(static_cast<std::size_t>(calendar.size()) + 1, 0), ended(began), first_time(began) {
    const Day first = calendar.start(0);
    const Day end = calendar.start(calendar.size());
    last.reserve(static_cast<std::size_t>(end - first));
    for (Day day = first; day < end; ++day) last.push_back(calendar.of(day + active_days));
  }

  void add_stretch(std::int32_t from, std::int32_t to) {
    ++began[static_cast<std::size_t>(from)];
    ++ended[static_cast<std::size_t>(to)];
  }
};

// The stretches of one customer.
void add_customer(std::span<const Day> days, bool first_ever, const Calendar& calendar,
                  Boundaries& boundaries) {
  const Day first_day = calendar.start(0);
  std::int32_t from = 0;
  std::int32_t to = -1;  // no stretch yet
  for (std::size_t i = 0; i < days.size(); ++i) {
    const std::int32_t next = calendar.of(days[i]) + 1;
    const std::int32_t last = boundaries.last[static_cast<std::size_t>(days[i] - first_day)];
    if (last < next) continue;  // over before the period ends
    if (to >= 0 && next <= to + 1) {
      to = last;
      continue;
    }
    if (to >= 0) boundaries.add_stretch(from, to);
    from = next;
    to = last;
    if (first_ever && next == calendar.of(days[0]) + 1) {
      ++boundaries.first_time[static_cast<std::size_t>(from)];
    }
  }
  if (to >= 0) boundaries.add_stretch(from, to);
}

Window rows_of(const table::Table& table, const Calendar& calendar, const Boundaries& boundaries,
               std::int32_t active_days) {
  Window window{active_days, {}};
  std::int64_t active = boundaries.began[0];
  for (std::int32_t i = 0; i < calendar.size(); ++i) {
    const auto at = static_cast<std::size_t>(i);
    Row row;
    row.start = calendar.start(i);
    row.end = calendar.end(i);
    if (row.start - 1 - active_days < table.window_first) {
      row.unknown = Reason::before_window;
    } else if (row.end > table.as_of) {
      row.unknown = Reason::incomplete_period;
    }
    const std::int64_t retained = active - boundaries.ended[at];
    row.active_before = static_cast<std::uint64_t>(active);
    row.retained = static_cast<std::uint64_t>(retained);
    active = retained + boundaries.began[at + 1];
    row.active_after = static_cast<std::uint64_t>(active);
    row.first_time = static_cast<std::uint64_t>(boundaries.first_time[at + 1]);
    row.won_back = row.active_after - row.retained - row.first_time;
    window.rows.push_back(row);
  }
  return window;
}

Window window_of(const table::Table& table, const Calendar& calendar, std::int32_t active_days) {
  Boundaries boundaries(calendar, active_days);
  for (std::uint32_t c = 0; c < table.customers(); ++c) {
    add_customer(table.occasion_days(c), table.prior(c) == 0, calendar, boundaries);
  }
  return rows_of(table, calendar, boundaries, active_days);
}

std::vector<Pair> pairs_of(const table::Table& table, const Calendar& calendar) {
  std::vector<Pair> pairs(static_cast<std::size_t>(std::max(calendar.size(), 1)));
  for (std::uint32_t c = 0; c < table.customers(); ++c) {
    std::int32_t previous = -2;
    for (const Day day : table.occasion_days(c)) {
      const std::int32_t period = calendar.of(day);
      if (period == previous) continue;
      if (period == previous + 1) ++pairs[static_cast<std::size_t>(period)].both;
      if (period + 1 < calendar.size()) ++pairs[static_cast<std::size_t>(period) + 1].before;
      previous = period;
    }
  }
  for (std::int32_t i = 1; i < calendar.size(); ++i) {
    pairs[static_cast<std::size_t>(i)].start = calendar.start(i);
    pairs[static_cast<std::size_t>(i)].complete = calendar.end(i) <= table.as_of;
  }
  pairs.erase(pairs.begin());
  return pairs;
}

Json row_json(const Row& row) {
  Json object = {{"start", iso_date(row.start)}, {"end", iso_date(row.end)}};
  if (row.unknown) {
    for (const char* key : {"S", "E", "retained", "firstTime", "wonBack", "lost"}) {
      object[key] = nullptr;
    }
    for (const char* key : {"rate", "churn", "typedFormula"}) put_null(object, key, *row.unknown);
    return object;
  }
  const std::uint64_t lost = row.active_before - row.retained;
  object["S"] = row.active_before;
  object["E"] = row.active_after;
  object["retained"] = row.retained;
  object["firstTime"] = row.first_time;
  object["wonBack"] = row.won_back;
  object["lost"] = lost;
  if (row.active_before == 0) {
    for (const char* key : {"rate", "churn", "typedFormula"}) {
      put_null(object, key, Reason::none_active);
    }
    return object;
  }
  object["rate"] = rate(row.retained, row.active_before);
  object["churn"] = rate(lost, row.active_before);
  object["typedFormula"] = ratio(row.active_after - row.first_time, row.active_before);
  return object;
}

Json window_json(const Window& window) {
  Json list = Json::array();
  for (const Row& row : window.rows) list.push_back(row_json(row));
  return list;
}

}  // namespace

Result compute(const table::Table& table, const Options& options) {
  const Calendar calendar(table, options.period);
  Result result;
  for (const std::int32_t days : usual_windows) {
    result.usual.push_back(window_of(table, calendar, days));
  }
  const auto same = std::ranges::find(result.usual, options.active_window_days, &Window::days);
  result.chosen =
      same != result.usual.end() ? *same : window_of(table, calendar, options.active_window_days);
  result.pairs = pairs_of(table, calendar);
  return result;
}

Json to_json(const Result& result, const table::Table&) {
  Json object = {{"periods", window_json(result.chosen)}};
  Json& windows = object["byActiveWindow"] = Json::array();
  for (const Window& window : result.usual) {
    windows.push_back(Json{{"days", window.days}, {"periods", window_json(window)}});
  }
  Json& pairs = object["periodOverPeriod"] = Json::array();
  for (const Pair& pair : result.pairs) {
    Json row = {{"start", iso_date(pair.start)}};
    put_rate(row, pair.both, pair.before, Reason::no_customers,
             pair.complete ? std::nullopt : std::optional(Reason::incomplete_period));
    pairs.push_back(std::move(row));
  }
  return object;
}

}  // namespace weerzien::metrics::retention
