// Lifecycle: one look at every customer now and one period earlier.
#include "metrics/lifecycle.h"

#include <algorithm>

#include "metrics/earlier.h"

namespace weerzien::metrics::lifecycle {

namespace {

std::size_t state_of(rhythm::State state) {
  switch (state) {
    case rhythm::State::on_schedule:
    case rhythm::State::due: return 0;
    case rhythm::State::missed:
    case rhythm::State::probably_elsewhere: return 1;
    default: return 2;
  }
}

// The cell at the end of `day`, when the customer had `occasions` of the table behind her.
std::size_t cell_on(const table::Table& table, const rhythm::Pace& pace, std::uint32_t c,
                    std::uint32_t occasions, Day day) {
  const std::uint32_t number = table.prior(c) + occasions;
  const std::size_t stage = std::min<std::size_t>(number, stages) - 1;
  return stage * states + state_of(pace.state(c, occasions, day));
}

std::uint32_t occasions_until(std::span<const Day> days, Day day) {
  std::size_t count = days.size();
  while (count > 0 && days[count - 1] > day) --count;
  return static_cast<std::uint32_t>(count);
}

}  // namespace

Result compute(const table::Table& table, const rhythm::Medians& medians, const Options& options) {
  Result result;
  if (!medians.known()) return result;
  const rhythm::Pace pace(table, medians);
  result.by_cell.emplace();
  const Day earlier = one_period_before(table.as_of, options.period);
  if (earlier >= table.window_first) result.flow = Flow{.as_of = earlier};
  table.each_customer([&](std::uint32_t c) {
    const std::size_t now = cell_on(table, pace, c, table.occasions_of(c), table.as_of);
    Cell& cell = (*result.by_cell)[now];
    ++cell.customers;
    cell.orders += table.orders_of(c);
    cell.revenue += table.revenue[c];
    if (!result.flow) return;
    const std::uint32_t occasions = occasions_until(table.occasion_days(c), earlier);
    const std::size_t before =
        occasions == 0 ? no_cell : cell_on(table, pace, c, occasions, earlier);
    ++result.flow->customers[before][now];
  });
  return result;
}

}  // namespace weerzien::metrics::lifecycle
