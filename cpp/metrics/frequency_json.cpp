// Writes the distribution and the ladder.
#include "metrics/frequency.h"

namespace weerzien::metrics::frequency {

namespace {

void put_rung(Json& object, const Rung& rung, const std::vector<std::int32_t>& horizons) {
  put_rate(object, rung.went_on, rung.reached);
  object["within"] = within(rung.curve, horizons);
}

}  // namespace

Json to_json(const Result& result, const table::Table& table) {
  Json object = Json::object();
  if (result.customers == 0) {
    put_null(object, "ordersPerCustomer", Reason::no_customers);
  } else {
    object["ordersPerCustomer"] =
        static_cast<double>(result.orders) / static_cast<double>(result.customers);
  }
  if (result.exposure_days == 0) {
    put_null(object, "perCustomerMonth", Reason::no_exposure);
  } else {
    object["perCustomerMonth"] = static_cast<double>(result.repeat_occasions) * days_per_month /
                                 static_cast<double>(result.exposure_days);
  }
  Json& distribution = object["distribution"] = Json::array();
  for (std::size_t i = 0; i < result.distribution.size(); ++i) {
    Json row = {{"orders", i + 1}, {"customers", result.distribution[i].customers}};
    put_money(row, "revenue", result.distribution[i].revenue, table);
    distribution.push_back(std::move(row));
  }
  Json& ladder = object["ladder"] = Json::array();
  const auto put_step = [&](Json& row, const Rung& rung) { put_rung(row, rung, result.horizons); };
  for (std::size_t i = 0; i < result.ladder.size(); ++i) {
    Json row = {{"from", i + 1}};
    put_step(row, result.ladder[i]);
    if (i == 0) put_after_burn_in(row, result.first_after_burn_in, put_step);
    ladder.push_back(std::move(row));
  }
  return object;
}

}  // namespace weerzien::metrics::frequency
