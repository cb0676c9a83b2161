// How dimensions look in the report.
#include <cmath>

#include "metrics/dimensions.h"
#include "stats/proportion.h"

namespace weerzien::metrics::dimensions {

namespace {

// Mean spending in minor units with the normal interval of a mean, which needs two customers.
Json spending_json(const Spending& spending, std::int32_t days, const table::Table& table) {
  Json json = {{"days", days}, {"customers", spending.customers}};
  if (!table.has_amounts || spending.customers == 0) {
    put_null(json, "value", !table.has_amounts ? Reason::no_amounts : Reason::past_follow_up);
    json["low"] = nullptr;
    json["high"] = nullptr;
    return json;
  }
  const auto n = static_cast<double>(spending.customers);
  const auto minor = static_cast<double>(table.per_minor);
  const double mean = static_cast<double>(spending.sum) / (minor * n);
  json["value"] = mean;
  if (spending.customers < 2) {
    json["low"] = nullptr;
    json["high"] = nullptr;
    json["intervalReason"] = code(Reason::too_few_customers);
    return json;
  }
  // Σ(x − mean)² = (n·Σx² − (Σx)²) / n, exact until the division.
  const Wide count = static_cast<Wide>(spending.customers);
  const Wide squares = count * spending.square - spending.sum * spending.sum;
  const double variance = static_cast<double>(squares) / (n * (n - 1) * minor * minor);
  const double margin = stats::z95 * std::sqrt(variance / n);
  json["low"] = mean - margin;
  json["high"] = mean + margin;
  return json;
}

Json median_json(const Value& value) {
  Json json = Json::object();
  const stats::Time median = value.curve.time_at(0.5);
  put(json, "value", median.value, Reason::not_reached);
  put(json, "low", median.low, Reason::not_reached);
  put(json, "high", median.high, Reason::not_reached);
  return json;
}

Json value_json(const Value& value, const table::Table& table) {
  Json json = {{"value", value.text}};
  if (!value.name.empty()) json["name"] = value.name;
  json["customers"] = value.customers;
  json["orders"] = value.orders;
  put_money(json, "revenue", value.revenue, table);
  put_mean_money(json, "aov", value.revenue, value.orders, Reason::no_orders, table);
  json["ladder"] = rate(value.curve.events, value.customers);
  json["within"] = within(value.curve, horizons);
  json["revenuePerCustomer"] = Json::array();
  for (std::size_t h = 0; h < horizons.size(); ++h) {
    json["revenuePerCustomer"].push_back(spending_json(value.spending[h], horizons[h], table));
  }
  json["medianGap"] = median_json(value);
  put(json, "shrunken", value.shrunken, Reason::past_follow_up);
  put(json, "shrunkenLow", value.shrunken_low, Reason::past_follow_up);
  if (value.rank) {
    json["rank"] = *value.rank;
  } else {
    put_null(json, "rank", Reason::past_follow_up);
  }
  json["pValue"] = value.p;
  json["qValue"] = value.q;
  return json;
}

}  // namespace

Json to_json(const Result& result, const table::Table& table) {
  Json list = Json::array();
  for (const Dimension& dimension : result.dimensions) {
    Json json = {{"role", dimension.role}, {"column", dimension.column}, {"pValue", dimension.p}};
    if (dimension.rank_days) {
      json["rankDays"] = *dimension.rank_days;
    } else {
      put_null(json, "rankDays", Reason::window_too_short);
    }
    json["values"] = Json::array();
    for (const Value& value : dimension.values) {
      json["values"].push_back(value_json(value, table));
    }
    json["otherValues"] = dimension.other_values;
    json["otherCustomers"] = dimension.other_customers;
    list.push_back(std::move(json));
  }
  return list;
}

}  // namespace weerzien::metrics::dimensions
