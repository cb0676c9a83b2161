// Writing of the shared shapes.
#include "metrics/json.h"

#include "stats/proportion.h"

namespace weerzien::metrics {

void put_null(Json& object, std::string_view key, Reason reason) {
  object[std::string(key)] = nullptr;
  object[std::string(key) + "Reason"] = code(reason);
}

void put(Json& object, std::string_view key, const std::optional<double>& value, Reason reason) {
  if (value) {
    object[std::string(key)] = *value;
  } else {
    put_null(object, key, reason);
  }
}

void put_rate(Json& object, std::uint64_t numerator, std::uint64_t denominator, Reason when_empty,
              std::optional<Reason> unknown) {
  if (denominator == 0 && !unknown) unknown = when_empty;
  if (unknown) {
    put_null(object, "value", *unknown);
  } else {
    object["value"] = static_cast<double>(numerator) / static_cast<double>(denominator);
  }
  object["numerator"] = numerator;
  object["denominator"] = denominator;
  if (unknown) {
    object["low"] = nullptr;
    object["high"] = nullptr;
  } else {
    const stats::Interval interval = stats::wilson(numerator, denominator);
    object["low"] = interval.low;
    object["high"] = interval.high;
  }
}

Json rate(std::uint64_t numerator, std::uint64_t denominator, Reason when_empty) {
  Json object = Json::object();
  put_rate(object, numerator, denominator, when_empty);
  return object;
}

Json ratio(std::uint64_t numerator, std::uint64_t denominator) {
  return {{"value", static_cast<double>(numerator) / static_cast<double>(denominator)},
          {"numerator", numerator},
          {"denominator", denominator},
          {"low", nullptr},
          {"high", nullptr},
          {"intervalReason", code(Reason::not_a_proportion)}};
}

Json money_share(Amount numerator, Amount denominator, const table::Table& table) {
  Json object = Json::object();
  const bool known = table.has_amounts && denominator > 0;
  if (known) {
    object["value"] = static_cast<double>(numerator) / static_cast<double>(denominator);
  } else {
    put_null(object, "value", table.has_amounts ? Reason::no_revenue : Reason::no_amounts);
  }
  object["numerator"] = table.has_amounts ? Json(table.minor(numerator)) : Json(nullptr);
  object["denominator"] = table.has_amounts ? Json(table.minor(denominator)) : Json(nullptr);
  object["low"] = nullptr;
  object["high"] = nullptr;
  if (known) object["intervalReason"] = code(Reason::not_a_proportion);
  return object;
}

void put_money(Json& object, std::string_view key, Amount amount, const table::Table& table) {
  if (table.has_amounts) {
    object[std::string(key)] = table.minor(amount);
  } else {
    put_null(object, key, Reason::no_amounts);
  }
}

void put_mean_money(Json& object, std::string_view key, Amount amount, std::uint64_t divisor,
                    Reason when_empty, const table::Table& table) {
  if (!table.has_amounts) {
    put_null(object, key, Reason::no_amounts);
  } else if (divisor == 0) {
    put_null(object, key, when_empty);
  } else {
    const double parts = static_cast<double>(table.per_minor) * static_cast<double>(divisor);
    object[std::string(key)] = static_cast<double>(amount) / parts;
  }
}

Json within(const stats::Survival& curve, std::int32_t days) {
  Json object = {{"days", days}};
  const auto chance = curve.within(days);
  if (!chance) {
    put_null(object, "value", curve.count == 0 ? Reason::no_customers : Reason::past_follow_up);
    object["low"] = nullptr;
    object["high"] = nullptr;
    object["atRisk"] = 0;
    return object;
  }
  object["value"] = chance->value;
  if (chance->interval) {
    object["low"] = chance->interval->low;
    object["high"] = chance->interval->high;
  } else {
    object["low"] = nullptr;
    object["high"] = nullptr;
    object["intervalReason"] = code(chance->value == 0 ? Reason::no_events : Reason::all_events);
  }
  object["atRisk"] = chance->at_risk;
  return object;
}

Json within(const stats::Survival& curve, std::span<const std::int32_t> horizons) {
  Json list = Json::array();
  for (const std::int32_t days : horizons) list.push_back(within(curve, days));
  return list;
}

}  // namespace weerzien::metrics
