// Rhythm: which customers are on schedule, due, late or gone, by their own pace.
//
// The expected gap of a customer after n occasions with own gaps g₁ … g_j is the geometric mean of
// those gaps and the shop's median gap n → n+1, so one own gap counts as much as the shop's
// experience. ratio = days since the last occasion / expected gap: below 0.8 on schedule, from 0.8
// due, from 1.5 missed, from 2 probably elsewhere, from 3 lost.
//   Cat food, bought 60 days apart by her and by everyone: expected gap 60.
//   75 days after the last bag: 1.25, due. Day 95: 1.58, missed. Day 125: 2.08, probably elsewhere.
//   Reminder: last occasion + expected gap − 5 days, so day 55.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "metrics/gaps.h"
#include "metrics/json.h"
#include "table/table.h"

namespace weerzien::metrics::rhythm {

struct Options {
  std::int32_t reminder_lead_days = 5;  // how long before the expected day to write
};

// What the shop knows about the time to the next occasion, in days.
struct Medians {
  // after[n − 1]: the median gap n → n+1, from the survival curve if it falls to one half, else of
  // the completed gaps; nothing when there is neither.
  std::vector<std::optional<double>> after;
  std::optional<double> pooled;  // of all completed gaps, for order numbers without their own

  bool known() const { return pooled.has_value(); }
  std::optional<double> next(std::uint32_t occasions) const {
    if (occasions - 1 < after.size() && after[occasions - 1]) return after[occasions - 1];
    return pooled;
  }
};

// The medians of section 7, the survival curve's where it falls to one half.
Medians medians_of(const gaps::Result& gaps);

enum class State : std::uint8_t { on_schedule, due, missed, probably_elsewhere, lost };
inline constexpr std::size_t states = 5;

std::string_view id(State state);  // "onSchedule", "probablyElsewhere" …

struct Rhythm {
  double expected_gap;  // days, ≥ 1
  double ratio;         // days since the last occasion / expected gap
  State state;
};

// From an expected gap, which it rounds to a millionth of a day, and the days since the last
// occasion.
Rhythm rhythm_of(double expected_gap, Day days_since);

// The rhythm of single customers; keeps the logarithms that they share. The medians must be
// known().
class Pace {
 public:
  Pace(const table::Table& table, const Medians& medians);

  // As things stood at the end of `day`, with the first `occasions` (≥ 1) of the customer's
  // occasions.
  Rhythm of(std::uint32_t customer, std::uint32_t occasions, Day day) const;
  // As of asOf.
  Rhythm of(std::uint32_t customer) const {
    return of(customer, table_.occasions_of(customer), table_.as_of);
  }

  // Only the state: the same as of(…).state, but mostly without an exponential.
  State state(std::uint32_t customer, std::uint32_t occasions, Day day) const;

  // Days expected until the next occasion, rounded to a millionth so that equal gaps g give g.
  double expected_gap(std::uint32_t customer, std::uint32_t occasions) const;

 private:
  std::size_t number(std::uint32_t customer, std::uint32_t occasions) const;
  double log_expected_gap(std::uint32_t customer, std::uint32_t occasions) const;

  const table::Table& table_;
  std::vector<double> log_of_days_;    // of 0 … the longest gap; a gap below one day counts as one
  std::vector<double> median_;         // [n]: median gap n → n+1; the last entry is the pooled one
  std::vector<double> log_of_median_;  // its logarithm
  std::array<double, states - 1> log_of_border_;  // of the ratios between two states
};

// When to remind: the last occasion + the expected gap in whole days − the lead.
Day reminder_day(const table::Table& table, std::uint32_t customer, const Rhythm& rhythm,
                 const Options& options);

// A customer and a product she may run out of.
struct ProductRhythm {
  std::uint32_t customer;  // of the table
  std::uint32_t product;   // number in Lines::products
  Day last;                // when she last bought it
  Rhythm rhythm;           // by her own gaps between purchases of it, and the product's median gap
  Day reminder;            // as reminder_day, from `last`
};

// For the products of gaps.byProduct whose median gap is known; customer by customer, each with her
// products in the order in which she first bought them.
std::vector<ProductRhythm> product_rhythms(const table::Table& table,
                                           const std::vector<gaps::Product>& by_product,
                                           const Options& options);

struct Result {
  // Customers by state; nothing when nobody came back, so that no gap is known.
  std::optional<std::array<std::uint64_t, states>> counts;
};

Result compute(const table::Table& table, const Medians& medians);

Json to_json(const Result& result, const table::Table& table);

}  // namespace weerzien::metrics::rhythm
