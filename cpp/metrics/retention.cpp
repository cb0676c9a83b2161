// A customer's activity is a few stretches of period boundaries; only their ends are counted, and
// running sums over the boundaries turn them into S, E and retained.
#include "metrics/retention.h"

#include <algorithm>
#include <array>

#include "metrics/calendar.h"

namespace weerzien::metrics::retention {

namespace {

// Boundary i lies between period i − 1 and period i: at the end of the day before period i begins.
// An occasion on day d in period p makes the customer active at boundaries p + 1 up to the last one
// at most A − 1 days after d, which is the one before the period that holds day d + A.
constexpr std::size_t windows_max = std::size(usual_windows) + 1;
constexpr std::size_t lanes = 8;  // windows_max, filled up to whole vectors

// By day: the first boundary after it, and the last one at which it keeps the customer active, by
// window.
struct Reach {
  std::int32_t next;
  std::array<std::int32_t, lanes> last;
};

std::vector<Reach> reach_of_days(const Calendar& calendar, std::span<const std::int32_t> windows) {
  std::vector<Reach> reach;
  reach.reserve(static_cast<std::size_t>(calendar.start(calendar.size()) - calendar.start(0)));
  for (Day day = calendar.start(0); day < calendar.start(calendar.size()); ++day) {
    Reach& row = reach.emplace_back(Reach{calendar.of(day) + 1, {}});
    for (std::size_t w = 0; w < windows.size(); ++w) row.last[w] = calendar.of(day + windows[w]);
  }
  return reach;
}

// Stretches of boundaries at which customers are active without a break, counted at their ends.
struct Stretches {
  std::vector<std::uint32_t> began;  // by first boundary; there is none at 0
  // Those of them whose first boundary follows a first-ever occasion.
  std::vector<std::uint32_t> first_time;
  std::vector<std::uint32_t> ended;  // by last boundary plus 2; 0 takes those that never began

  explicit Stretches(std::int32_t periods)
      : began(static_cast<std::size_t>(periods) + 1, 0),
        first_time(began),
        ended(began.size() + 2, 0) {}
};

constexpr std::int32_t no_boundary = -2;

// Counts the stretches of one customer in every window at once, because what takes time is the way
// through the occasions. The first two loops become vector instructions; a stretch seldom begins in
// a long window. reach_of[0] is that of first_day; `first_ever`: days[0] is the customer's
// first-ever occasion.
void add_customer(std::span<const Day> days, const Reach* reach_of, Day first_day, bool first_ever,
                  std::vector<Stretches>& stretches) {
  std::array<std::int32_t, lanes> last;
  last.fill(no_boundary);
  const std::int32_t first = first_ever ? reach_of[days[0] - first_day].next : no_boundary;
  for (const Day day : days) {
    const Reach reach = reach_of[day - first_day];
    const std::int32_t next = reach.next;
    std::array<std::int32_t, lanes> begins;
    std::int32_t any = 0;
    for (std::size_t w = 0; w < lanes; ++w) {
      const std::int32_t active = reach.last[w] >= next;
      const std::int32_t apart = next > last[w] + 1;
      begins[w] = active & apart;
      any |= begins[w];
    }
    const std::array<std::int32_t, lanes> before = last;
    for (std::size_t w = 0; w < lanes; ++w) {
      last[w] = reach.last[w] >= next ? reach.last[w] : last[w];
    }
    if (!any) continue;
    for (std::size_t w = 0; w < windows_max; ++w) {
      if (!begins[w]) continue;
      Stretches& window = stretches[w];
      ++window.began[static_cast<std::size_t>(next)];
      ++window.ended[static_cast<std::size_t>(before[w] + 2)];
      window.first_time[static_cast<std::size_t>(next)] += next == first;
    }
  }
  for (std::size_t w = 0; w < windows_max; ++w) {
    ++stretches[w].ended[static_cast<std::size_t>(last[w] + 2)];
  }
}

Window rows_of(const table::Table& table, const Calendar& calendar, const Stretches& stretches,
               std::int32_t active_days) {
  Window window{active_days, {}};
  std::uint64_t active = 0;
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
    row.active_before = active;
    row.retained = active - stretches.ended[at + 2];
    row.active_after = active = row.retained + stretches.began[at + 1];
    row.first_time = stretches.first_time[at + 1];
    row.won_back = stretches.began[at + 1] - row.first_time;
    window.rows.push_back(row);
  }
  return window;
}

// One window per entry of `windows`, of which there are windows_max.
std::vector<Window> windows_of(const table::Table& table, const Calendar& calendar,
                               std::span<const std::int32_t> windows) {
  const std::vector<Reach> reach = reach_of_days(calendar, windows);
  std::vector<Stretches> stretches(windows.size(), Stretches(calendar.size()));
  for (std::uint32_t c = 0; c < table.customers(); ++c) {
    add_customer(table.occasion_days(c), reach.data(), calendar.start(0), table.prior(c) == 0,
                 stretches);
  }
  std::vector<Window> result;
  for (std::size_t w = 0; w < windows.size(); ++w) {
    result.push_back(rows_of(table, calendar, stretches[w], windows[w]));
  }
  return result;
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
  std::array<std::int32_t, windows_max> windows;
  *std::ranges::copy(usual_windows, windows.begin()).out = options.active_window_days;
  result.usual = windows_of(table, calendar, windows);
  result.chosen = std::move(result.usual.back());
  result.usual.pop_back();
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
