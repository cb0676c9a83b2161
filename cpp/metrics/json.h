// The shapes that every part of the report shares: rates, money, days, and null with its reason.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/codes.h"
#include "base/days.h"
#include "base/json.h"
#include "stats/survival.h"
#include "table/table.h"

namespace weerzien::metrics {

using weerzien::Json;

// object[key] = value, or null with object[key + "Reason"] = code(reason).
void put(Json& object, std::string_view key, const std::optional<double>& value, Reason reason);
void put_null(Json& object, std::string_view key, Reason reason);

// Adds "value", "numerator", "denominator", "low", "high": a proportion with its Wilson 95%
// interval. Value and interval are null when the denominator is 0, for the reason `when_empty`, and
// when `unknown` names a reason why the counts do not make a rate (yet).
void put_rate(Json& object, std::uint64_t numerator, std::uint64_t denominator,
              Reason when_empty = Reason::no_customers,
              std::optional<Reason> unknown = std::nullopt);
Json rate(std::uint64_t numerator, std::uint64_t denominator,
          Reason when_empty = Reason::no_customers);

// The same keys for a ratio of counts that is not a proportion and can pass 1: no interval
// ("notAProportion"). The denominator is above 0.
Json ratio(std::uint64_t numerator, std::uint64_t denominator);

// A share of two amounts, in minor units: the same keys, but without an interval
// ("notAProportion"), because money is not a count of independent trials.
Json money_share(Amount numerator, Amount denominator, const table::Table& table);

// Money of a table in whole minor units; null ("noAmounts") when the file has none.
void put_money(Json& object, std::string_view key, Amount amount, const table::Table& table);

// amount / divisor in minor units, one division; null when the file has no amounts or divisor is 0.
void put_mean_money(Json& object, std::string_view key, Amount amount, std::uint64_t divisor,
                    Reason when_empty, const table::Table& table);

// row["afterBurnIn"]: an object with what put(object, twin) writes of the same step without the
// customers of the burn-in; null ("noBurnIn") when the window has none.
template <typename Step, typename Put>
void put_after_burn_in(Json& row, const std::optional<Step>& twin, Put put) {
  if (!twin) return put_null(row, "afterBurnIn", Reason::no_burn_in);
  put(row["afterBurnIn"] = Json::object(), *twin);
}

// {"days", "value", "low", "high", "atRisk"}: P(event within `days`) from a survival curve.
Json within(const stats::Survival& curve, std::int32_t days);
Json within(const stats::Survival& curve, std::span<const std::int32_t> horizons);

}  // namespace weerzien::metrics
