// Amounts of money as integers, fine enough for unit prices with up to four decimals.
#pragma once

#include <cstdint>
#include <string_view>

namespace weerzien {

// One currency per report; an amount is a whole number of 1/10,000 of the main unit (euro, dollar,
// yen). Line prices with three decimals therefore add up without rounding; the report rounds once,
// at the end.
using Amount = std::int64_t;

inline constexpr Amount amounts_per_unit = 10'000;

// Amounts per minor unit of an ISO 4217 currency: 100 for two decimals, 10,000 for none (JPY), 10
// for three (KWD). Unknown or empty codes count as two decimals.
Amount amounts_per_minor(std::string_view currency);

// Whole minor units, halves away from zero.
constexpr std::int64_t to_minor(Amount amount, Amount per_minor) {
  const Amount half = per_minor / 2;
  return amount >= 0 ? (amount + half) / per_minor : -((-amount + half) / per_minor);
}

}  // namespace weerzien
