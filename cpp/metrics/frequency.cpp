// One pass over customers; the ladder comes from the next occasions.
#include "metrics/frequency.h"

#include <algorithm>

namespace weerzien::metrics::frequency {

namespace {

Rung rung_of(const NextStep& step) { return {step.reached(), step.went_on(), step.curve}; }

void put_rung(Json& object, const Rung& rung, const std::vector<std::int32_t>& horizons) {
  put_rate(object, rung.went_on, rung.reached);
  object["within"] = within(rung.curve, horizons);
}

}  // namespace

Result compute(const table::Table& table, const Options& options, const NextOccasions& next) {
  Result result;
  result.orders = table.orders();
  result.customers = table.customers();
  result.repeat_occasions = table.occasions() - table.customers();
  result.horizons = options.horizons;
  for (std::uint32_t c = 0; c < table.customers(); ++c) {
    Group& group = result.distribution[std::min(table.orders_of(c), 10u) - 1];
    ++group.customers;
    group.revenue += table.revenue[c];
    const Day first = table.occasion_day[table.first_occasion[c]];
    result.exposure_days += static_cast<std::uint64_t>(table.as_of - first);
  }
  for (std::size_t i = 0; i < steps_max; ++i) result.ladder[i] = rung_of(next.step[i]);
  if (next.first_after_burn_in) result.first_after_burn_in = rung_of(*next.first_after_burn_in);
  return result;
}

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
  for (std::size_t i = 0; i < result.ladder.size(); ++i) {
    Json row = {{"from", i + 1}};
    put_rung(row, result.ladder[i], result.horizons);
    if (i == 0 && result.first_after_burn_in) {
      Json twin = Json::object();
      put_rung(twin, *result.first_after_burn_in, result.horizons);
      row["afterBurnIn"] = std::move(twin);
    } else if (i == 0) {
      put_null(row, "afterBurnIn", Reason::no_burn_in);
    }
    ladder.push_back(std::move(row));
  }
  return object;
}

}  // namespace weerzien::metrics::frequency
