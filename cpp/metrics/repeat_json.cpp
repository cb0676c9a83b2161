// Writes the shares of those who came back.
#include "metrics/repeat.h"

namespace weerzien::metrics::repeat {

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
