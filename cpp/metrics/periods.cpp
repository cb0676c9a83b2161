// One pass over every customer's orders, then returns.
#include "metrics/periods.h"

namespace weerzien::metrics::periods {

namespace {

// Orders of one customer, and the customer once per period.
void add_orders(const table::Table& table, std::uint32_t c, const Calendar& calendar,
                std::vector<Row>& rows) {
  std::int32_t previous = -1;
  for (std::uint32_t o = table.first_order[c]; o < table.first_order[c + 1]; ++o) {
    const std::int32_t period = calendar.of(table.order_day[o]);
    Row& row = rows[static_cast<std::size_t>(period)];
    ++row.orders;
    row.revenue += table.order_value[o];
    if (period != previous) ++row.customers;
    previous = period;
  }
}

void add_returns(const table::Table& table, std::uint32_t c, const Calendar& calendar,
                 std::vector<Row>& rows) {
  const auto days = table.occasion_days(c);
  for (std::uint32_t r = table.first_return[c]; r < table.first_return[c + 1]; ++r) {
    Row& row = rows[static_cast<std::size_t>(calendar.nearest(table.return_day[r]))];
    row.revenue += table.return_value[r];
    const bool second_came = days.size() > 1 && days[1] <= table.return_day[r];
    if (table.prior(c) == 0 && !second_came) row.new_revenue += table.return_value[r];
  }
}

}  // namespace

Result compute(const table::Table& table, const Options& options) {
  const Calendar calendar(table, options.period);
  Result result;
  result.rows.resize(static_cast<std::size_t>(calendar.size()));
  for (std::int32_t i = 0; i < calendar.size(); ++i) {
    Row& row = result.rows[static_cast<std::size_t>(i)];
    row.start = calendar.start(i);
    row.end = calendar.end(i);
    row.complete = calendar.complete(i);
  }
  table.each_customer([&](std::uint32_t c) {
    add_orders(table, c, calendar, result.rows);
    add_returns(table, c, calendar, result.rows);
    if (table.prior(c) > 0) return;
    const std::uint32_t first = table.first_occasion[c];
    Row& row = result.rows[static_cast<std::size_t>(calendar.of(table.occasion_day[first]))];
    ++row.new_customers;
    row.new_revenue += table.first_value(c);
  });
  return result;
}

}  // namespace weerzien::metrics::periods
