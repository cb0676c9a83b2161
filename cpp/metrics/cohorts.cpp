// Both grids are filled in one pass over the customers; running sums along each row follow.
#include "metrics/cohorts.h"

#include <algorithm>

#include "metrics/calendar.h"

namespace weerzien::metrics::cohorts {

namespace {

// One cohort while it is being filled. ever_returned holds second occasions and active_or_later
// last occasions by offset; at_risk and reached hold members by the last offset that their exposure
// covers and touches. finish() turns these into sums. What every order changes lies close together
// in `orders`, with one entry more for all that lies behind the last offset.
struct Row {
  struct Orders {
    std::uint32_t orders = 0;
    std::uint32_t active = 0;
    Amount revenue = 0;
  };

  std::uint64_t size = 0;
  std::vector<Cell> cells;
  std::vector<Orders> orders;
  std::vector<std::uint64_t> reached;
};

// A clock gives each day of a member's life an offset.
struct CalendarClock {
  const Calendar& calendar;
  std::int32_t cohort;

  [[gnu::always_inline]] std::int32_t of(Day day) const { return calendar.nearest(day) - cohort; }
  // The last whole offset, −1 for none, when the exposure ends on `day`.
  std::int32_t last_whole(Day day) const {
    const std::int32_t period = calendar.of(day);
    return period - cohort - (calendar.end(period) <= day ? 0 : 1);
  }
};

struct DayClock {
  Day first_day;

  [[gnu::always_inline]] std::int32_t of(Day day) const {
    return (day - first_day) / days_per_offset;
  }
  std::int32_t last_whole(Day day) const { return (day - first_day + 1) / days_per_offset - 1; }
};

void take_average(Grid& grid, bool of_all) {
  std::ranges::fill(grid.average, Average{});
  for (const Cohort& cohort : grid.cohorts) {
    if (cohort.burn_in && !of_all) continue;
    for (std::size_t k = 0; k < cohort.cells.size(); ++k) {
      if (cohort.cells[k].state != State::complete) continue;
      ++grid.average[k].cohorts;
      grid.average[k].active += cohort.cells[k].active;
      grid.average[k].size += cohort.size;
    }
  }
}

class GridBuilder {
 public:
  GridBuilder(std::int32_t cohorts, std::int32_t offsets) : offsets_(offsets) {
    rows_.resize(static_cast<std::size_t>(cohorts));
    for (Row& row : rows_) {
      row.cells.resize(static_cast<std::size_t>(offsets));
      row.orders.resize(static_cast<std::size_t>(offsets) + 1);
      row.reached.resize(static_cast<std::size_t>(offsets));
    }
  }

  template <typename Clock>
  [[gnu::always_inline]] void add(const table::Table& table, std::uint32_t c, std::int32_t cohort,
                                  const Clock& clock) {
    Row& row = rows_[static_cast<std::size_t>(cohort)];
    ++row.size;
    Row::Orders* orders = row.orders.data();
    const Row::Orders* previous = nullptr;
    for (std::uint32_t o = table.first_order[c]; o < table.first_order[c + 1]; ++o) {
      Row::Orders* cell = orders + std::min(clock.of(table.order_day[o]), offsets_);
      cell->active += cell != previous;
      previous = cell;
      ++cell->orders;
      cell->revenue += table.order_value[o];
    }
    for (std::uint32_t r = table.first_return[c]; r < table.first_return[c + 1]; ++r) {
      const Day day = std::clamp(table.return_day[r], table.first_day[c], table.as_of);
      if (Cell* cell = at(row, clock.of(day))) cell->revenue += table.return_value[r];
    }
    const auto days = table.occasion_days(c);
    if (days.size() > 1) {
      if (Cell* cell = at(row, clock.of(days[1]))) ++cell->ever_returned;
    }
    // What lies behind the last offset of the grid counts in the last one.
    ++at_most(row, clock.of(days.back())).active_or_later;
    if (clock.last_whole(table.as_of) >= 0) ++at_most(row, clock.last_whole(table.as_of)).at_risk;
    ++row.reached[static_cast<std::size_t>(std::min(clock.of(table.as_of), offsets_ - 1))];
  }

  Grid finish(const Calendar& calendar) {
    Grid grid;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i].size == 0) continue;
      sum_up(rows_[i]);
      grid.cohorts.push_back({calendar.start(static_cast<std::int32_t>(i)), rows_[i].size, false,
                              std::move(rows_[i].cells)});
    }
    grid.average.resize(static_cast<std::size_t>(offsets_));
    take_average(grid, true);
    return grid;
  }

 private:
  Cell* at(Row& row, std::int32_t offset) const {
    return offset < offsets_ ? &row.cells[static_cast<std::size_t>(offset)] : nullptr;
  }
  Cell& at_most(Row& row, std::int32_t offset) const {
    return row.cells[static_cast<std::size_t>(std::min(offset, offsets_ - 1))];
  }

  // ever_returned and revenue add up from the left; activity, exposure and reach from the right.
  static void sum_up(Row& row) {
    for (std::size_t k = 0; k < row.cells.size(); ++k) {
      Cell& cell = row.cells[k];
      cell.active = row.orders[k].active;
      cell.orders = row.orders[k].orders;
      cell.revenue += row.orders[k].revenue;
      cell.cumulative = cell.revenue + (k > 0 ? row.cells[k - 1].cumulative : 0);
      if (k > 0) cell.ever_returned += row.cells[k - 1].ever_returned;
    }
    for (std::size_t k = row.cells.size(); k-- > 0;) {
      Cell& cell = row.cells[k];
      if (k + 1 < row.cells.size()) {
        cell.active_or_later += row.cells[k + 1].active_or_later;
        cell.at_risk += row.cells[k + 1].at_risk;
        row.reached[k] += row.reached[k + 1];
      }
      if (row.reached[k] > 0) {
        cell.state = cell.at_risk == row.size ? State::complete : State::partial;
      }
    }
  }

  std::int32_t offsets_;
  std::vector<Row> rows_;
};

}  // namespace

Result compute(const table::Table& table, const Options& options) {
  const Calendar calendar(table, options.unit);
  Day first = INT32_MAX;  // first day of the oldest member
  table.each_customer([&](std::uint32_t c) {
    if (table.prior(c) == 0) first = std::min(first, table.first_day[c]);
  });
  const bool any = first <= table.as_of;
  const std::int32_t offsets_max = options.offsets_max + 1;
  const std::int32_t periods = any ? calendar.size() - calendar.of(first) : 0;
  const std::int32_t windows = any ? (table.as_of - first) / days_per_offset + 1 : 0;
  // Nobody begins after the last order, however far asOf lies behind it.
  const std::int32_t cohorts = any ? calendar.of(table.window_last) + 1 : 0;
  GridBuilder by_calendar(cohorts, std::min(periods, offsets_max));
  GridBuilder by_days(cohorts, std::min(windows, offsets_max));
  table.each_customer([&](std::uint32_t c) {
    if (table.prior(c) > 0) return;
    const std::int32_t cohort = calendar.of(table.first_day[c]);
    by_calendar.add(table, c, cohort, CalendarClock{calendar, cohort});
    by_days.add(table, c, cohort, DayClock{table.first_day[c]});
  });
  return {options.unit, by_calendar.finish(calendar), by_days.finish(calendar)};
}

void mark_burn_in(Result& result, const BurnIn& burn_in, bool average_all) {
  for (Grid* grid : {&result.calendar, &result.days}) {
    for (Cohort& cohort : grid->cohorts) cohort.burn_in = burn_in.holds(cohort.start);
    take_average(*grid, average_all);
  }
}

}  // namespace weerzien::metrics::cohorts
