// Most counts are those of periods and next occasions; the plain cohort needs a pass of its own.
#include "metrics/repeat.h"

namespace weerzien::metrics::repeat {

Result compute(const table::Table& table, const Options& options, const periods::Result& periods,
               const NextOccasions& next) {
  Result result;
  result.customers = table.customers();
  result.horizons = options.horizons;
  result.first_to_second = next.step[0].curve;
  if (next.first_after_burn_in) {
    result.first_to_second_after_burn_in = next.first_after_burn_in->curve;
  }
  for (const periods::Row& row : periods.rows) {
    result.revenue += row.revenue;
    result.repeat_revenue += row.revenue - row.new_revenue;
    result.returning.push_back({row.start, row.customers - row.new_customers, row.customers});
  }
  for (const std::int32_t days : options.horizons) result.mature.push_back({days});
  for (std::uint32_t c = 0; c < table.customers(); ++c) {
    const auto days = table.occasion_days(c);
    if (days.size() > 1) ++result.repeat_customers;
    if (table.prior(c) > 0) continue;
    const std::int32_t exposure = table.as_of - days[0];
    const std::int32_t gap = days.size() > 1 ? days[1] - days[0] : INT32_MAX;
    for (Mature& mature : result.mature) {
      mature.customers += exposure >= mature.days;
      mature.returned += exposure >= mature.days && gap <= mature.days;
    }
  }
  return result;
}

Json to_json(const Result& result, const table::Table& table) {
  Json object = {{"repeatPurchaseRate", rate(result.repeat_customers, result.customers)},
                 {"repeatRevenueShare", money_share(result.repeat_revenue, result.revenue, table)}};
  Json& returning = object["returningShare"] = Json::array();
  for (const Returning& period : result.returning) {
    Json& row = returning.emplace_back(Json{{"start", iso_date(period.start)}});
    put_rate(row, period.returning, period.customers);
  }
  object["within"] = within(result.first_to_second, result.horizons);
  if (result.first_to_second_after_burn_in) {
    object["withinAfterBurnIn"] = within(*result.first_to_second_after_burn_in, result.horizons);
  } else {
    put_null(object, "withinAfterBurnIn", Reason::no_burn_in);
  }
  Json& mature = object["matureCohort"] = Json::array();
  for (const Mature& horizon : result.mature) {
    Json& row = mature.emplace_back(Json{{"days", horizon.days}});
    put_rate(row, horizon.returned, horizon.customers,
             result.first_to_second.count == 0 ? Reason::no_customers : Reason::past_follow_up);
  }
  return object;
}

}  // namespace weerzien::metrics::repeat
