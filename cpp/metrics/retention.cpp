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

// One boundary per window, filled up to whole vectors: all windows are counted at once, because
// what takes time is the way through the occasions.
using Lanes [[gnu::vector_size(32)]] = std::int32_t;
static_assert(windows_max <= sizeof(Lanes) / sizeof(std::int32_t));

// By day: the first boundary after it, and the last one at which it keeps the customer active, by
// window.
struct Reach {
  Lanes last;
  std::int32_t next;
};

std::vector<Reach> reach_of_days(const Calendar& calendar, std::span<const std::int32_t> windows) {
  std::vector<Reach> reach;
  reach.reserve(static_cast<std::size_t>(calendar.start(calendar.size()) - calendar.start(0)));
  for (Day day = calendar.start(0); day < calendar.start(calendar.size()); ++day) {
    Reach& row = reach.emplace_back(Reach{{}, calendar.of(day) + 1});
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

bool any_of(const Lanes& lanes) {
  std::int32_t any = 0;
  for (std::size_t w = 0; w < windows_max; ++w) any |= lanes[w];
  return any != 0;
}

// Counts the stretches of one customer in every window; a stretch seldom begins in a long one.
// reach_of[0] is that of first_day; `first_ever`: days[0] is the customer's first-ever occasion.
void add_customer(std::span<const Day> days, const Reach* reach_of, Day first_day, bool first_ever,
                  std::vector<Stretches>& stretches) {
  Lanes last = Lanes{} + no_boundary;
  const std::int32_t first = first_ever ? reach_of[days[0] - first_day].next : no_boundary;
  for (const Day day : days) {
    const Reach& reach = reach_of[day - first_day];
    const std::int32_t next = reach.next;
    const Lanes active = reach.last >= next;
    const Lanes begins = active & (last + 1 < next);
    const Lanes before = last;
    last = (reach.last & active) | (last & ~active);
    if (!any_of(begins)) continue;
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
  table.each_customer([&](std::uint32_t c) {
    add_customer(table.occasion_days(c), reach.data(), calendar.start(0), table.prior(c) == 0,
                 stretches);
  });
  std::vector<Window> result;
  for (std::size_t w = 0; w < windows.size(); ++w) {
    result.push_back(rows_of(table, calendar, stretches[w], windows[w]));
  }
  return result;
}

std::vector<Pair> pairs_of(const table::Table& table, const Calendar& calendar) {
  std::vector<Pair> pairs(static_cast<std::size_t>(std::max(calendar.size(), 1)));
  table.each_customer([&](std::uint32_t c) {
    std::int32_t previous = -2;
    for (const Day day : table.occasion_days(c)) {
      const std::int32_t period = calendar.of(day);
      if (period == previous) continue;
      if (period == previous + 1) ++pairs[static_cast<std::size_t>(period)].both;
      if (period + 1 < calendar.size()) ++pairs[static_cast<std::size_t>(period) + 1].before;
      previous = period;
    }
  });
  for (std::int32_t i = 1; i < calendar.size(); ++i) {
    pairs[static_cast<std::size_t>(i)].start = calendar.start(i);
    pairs[static_cast<std::size_t>(i)].complete = calendar.end(i) <= table.as_of;
  }
  pairs.erase(pairs.begin());
  return pairs;
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

}  // namespace weerzien::metrics::retention
