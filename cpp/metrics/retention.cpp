// Customers are only walked along once, to count which kind of day follows which; what that means
// for each window is worked out from these counts.
#include "metrics/retention.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <vector>

#include "metrics/calendar.h"

namespace weerzien::metrics::retention {

namespace {

// Boundary i lies between period i − 1 and period i: at the end of the day before period i begins.
// An occasion on day d in period p makes the customer active at boundaries p + 1 up to the last one
// at most A − 1 days after d, which is the one before the period that holds day d + A. Within a
// period the last occasion reaches furthest, so the others do not matter.
constexpr std::size_t windows_max = std::size(usual_windows) + 1;

// Days with the same last boundaries in all windows. An occasion that reaches none has its own
// period there.
struct Kind {
  std::int32_t period;
  std::array<std::int32_t, windows_max> last;

  bool operator==(const Kind&) const = default;
  bool reaches(std::size_t window) const { return last[window] > period; }
};

// What matters of a day to those before it: its period, and whether it reaches the next boundary.
struct Goal {
  std::int32_t period;
  std::array<bool, windows_max> reaches;

  bool operator==(const Goal&) const = default;
};

// How often the last occasion of one kind in a period was followed by that of each goal in the next
// period with any.
class Steps {
 public:
  Steps(const Calendar& calendar, Day last_day, std::span<const std::int32_t> windows)
      : first_day_(calendar.start(0)) {
    for (Day day = first_day_; day <= last_day; ++day) add_day(calendar, day, windows);
    for (const Kind& kind : kinds_) {
      const std::int32_t far = std::max(std::ranges::max(kind.last), kind.period + 1);
      const auto end = std::ranges::upper_bound(goals_, far, {}, &Goal::period);
      const auto reached = static_cast<std::uint32_t>(end - goals_.begin());
      near_ = std::max(near_, reached - goal_of_[static_cast<std::size_t>(&kind - &kinds_[0])]);
    }
    for (Spot& spot : spots_) spot.row = 2 * goals() + spot.kind * near_ - spot.goal;
    counts_.assign(2 * goals() + kinds_.size() * near_, 0);
    seen_.assign(kinds_.size(), 0);
  }

  // `first_ever`: days[0] is the customer's first-ever occasion.
  void add_customer(std::span<const Day> days, bool first_ever) {
    std::uint32_t row = first_ever ? 0 : goals();
    std::uint32_t end = goals();
    const auto add = [&](const Spot& spot, bool last_of_period) {
      counts_[spot.goal + (spot.goal < end ? row : goals())] += last_of_period;
      seen_[spot.kind] += last_of_period;
      row = last_of_period ? spot.row : row;
      end = last_of_period ? spot.goal + near_ : end;
    };
    const Spot* spot = spot_of(days[0]);
    for (const Day day : days.subspan(1)) {
      const Spot* next = spot_of(day);
      add(*spot, next->period != spot->period);
      spot = next;
    }
    add(*spot, true);
  }

  // Calls visit(kind, goal, count, first_ever) for the steps to each goal; kind is null where
  // nothing came before, or so long ago that it does not matter.
  template <typename Visit>
  void each_step(Visit visit) const {
    for (std::size_t g = 0; g < goals_.size(); ++g) {
      visit(nullptr, goals_[g], counts_[g], true);
      visit(nullptr, goals_[g], counts_[goals() + g], false);
    }
    for (std::size_t k = 0; k < kinds_.size(); ++k) {
      const std::size_t row = 2 * goals_.size() + k * near_;
      for (std::size_t i = 0; i < near_ && goal_of_[k] + i < goals_.size(); ++i) {
        visit(&kinds_[k], goals_[goal_of_[k] + i], counts_[row + i], false);
      }
    }
  }

  // Calls visit(kind, count) with how many customers had their last occasion of a period on it.
  template <typename Visit>
  void each_kind(Visit visit) const {
    for (std::size_t k = 0; k < kinds_.size(); ++k) visit(kinds_[k], seen_[k]);
  }

 private:
  // A day: what it is, and where the counts of what follows it begin, less its goal.
  struct Spot {
    std::int32_t period;
    std::uint32_t kind;
    std::uint32_t goal;
    std::uint32_t row = 0;
  };

  void add_day(const Calendar& calendar, Day day, std::span<const std::int32_t> windows) {
    Kind kind{calendar.of(day), {}};
    Goal goal{kind.period, {}};
    for (std::size_t w = 0; w < windows.size(); ++w) {
      kind.last[w] = calendar.of(day + windows[w]);
      goal.reaches[w] = kind.reaches(w);
    }
    if (goals_.empty() || goals_.back() != goal) goals_.push_back(goal);
    if (kinds_.empty() || kinds_.back() != kind) {
      kinds_.push_back(kind);
      goal_of_.push_back(goals() - 1);
    }
    spots_.push_back({kind.period, static_cast<std::uint32_t>(kinds_.size() - 1), goals() - 1});
  }

  const Spot* spot_of(Day day) const { return spots_.data() + (day - first_day_); }
  std::uint32_t goals() const { return static_cast<std::uint32_t>(goals_.size()); }

  Day first_day_;
  std::uint32_t near_ = 0;  // goals from that of a kind on which its windows or the pairs can reach
  std::vector<Kind> kinds_;
  std::vector<Goal> goals_;
  std::vector<std::uint32_t> goal_of_;  // by kind
  std::vector<Spot> spots_;             // by day
  // First-ever occasions by goal, other occasions after nothing near, then near goals by kind.
  std::vector<std::uint32_t> counts_;
  std::vector<std::uint32_t> seen_;  // by kind
};

// Customers of one window by boundary; there is none before 1.
struct Activity {
  std::vector<std::uint64_t> active;
  std::vector<std::uint64_t> began;       // not active at the boundary before
  std::vector<std::uint64_t> first_time;  // of them: with their first-ever occasion in between

  Activity(const Steps& steps, std::size_t window, std::int32_t periods)
      : active(static_cast<std::size_t>(periods) + 2, 0), began(active), first_time(active) {
    // A step adds the boundaries that the occasion before it did not reach.
    steps.each_step([&](const Kind* before, const Goal& goal, std::uint32_t count, bool first) {
      const std::int32_t reached = before ? before->last[window] : 0;
      const auto next = static_cast<std::size_t>(goal.period) + 1;
      active[static_cast<std::size_t>(std::max(reached, goal.period)) + 1] += count;
      if (!goal.reaches[window] || (before && reached >= goal.period)) return;
      began[next] += count;
      if (first) first_time[next] += count;
    });
    steps.each_kind([&](const Kind& kind, std::uint32_t count) {
      active[static_cast<std::size_t>(kind.last[window]) + 1] -= count;
    });
    std::partial_sum(active.begin(), active.end(), active.begin());
  }
};

Window rows_of(const table::Table& table, const Calendar& calendar, const Activity& activity,
               std::int32_t active_days) {
  Window window{active_days, {}};
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
    row.active_before = activity.active[at];
    row.active_after = activity.active[at + 1];
    row.retained = row.active_after - activity.began[at + 1];
    row.first_time = activity.first_time[at + 1];
    row.won_back = activity.began[at + 1] - row.first_time;
    window.rows.push_back(row);
  }
  return window;
}

std::vector<Pair> pairs_of(const table::Table& table, const Calendar& calendar,
                           const Steps& steps) {
  std::vector<Pair> pairs(static_cast<std::size_t>(calendar.size()) + 1);
  steps.each_step([&](const Kind* before, const Goal& goal, std::uint32_t count, bool) {
    if (!before || before->period + 1 != goal.period) return;
    pairs[static_cast<std::size_t>(goal.period)].both += count;
  });
  steps.each_kind([&](const Kind& kind, std::uint32_t count) {
    pairs[static_cast<std::size_t>(kind.period) + 1].before += count;
  });
  for (std::int32_t i = 1; i < calendar.size(); ++i) {
    pairs[static_cast<std::size_t>(i)].start = calendar.start(i);
    pairs[static_cast<std::size_t>(i)].complete = calendar.end(i) <= table.as_of;
  }
  pairs.pop_back();
  if (!pairs.empty()) pairs.erase(pairs.begin());
  return pairs;
}

}  // namespace

Result compute(const table::Table& table, const Options& options) {
  const Calendar calendar(table, options.period);
  Result result;
  std::array<std::int32_t, windows_max> windows;
  *std::ranges::copy(usual_windows, windows.begin()).out = options.active_window_days;
  const Day last_day = table.empty() ? calendar.start(0) - 1 : table.window_last;
  Steps steps(calendar, last_day, windows);
  table.each_customer(
      [&](std::uint32_t c) { steps.add_customer(table.occasion_days(c), table.prior(c) == 0); });
  for (std::size_t w = 0; w < windows.size(); ++w) {
    const Activity activity(steps, w, calendar.size());
    result.usual.push_back(rows_of(table, calendar, activity, windows[w]));
  }
  result.chosen = std::move(result.usual.back());
  result.usual.pop_back();
  result.pairs = pairs_of(table, calendar, steps);
  return result;
}

}  // namespace weerzien::metrics::retention
