// Gaps: the time between purchases, in days between consecutive occasions.
//
// Completed gaps alone are too short, because the longest are still running when the file ends; so
// the gap from occasion n to n + 1 is also estimated by Kaplan-Meier with running gaps censored at
// asOf.
//   Three customers first buy 100 days before asOf; one returns after 20 days, two have not yet
//   completed gaps: median 20. Kaplan-Meier: 2 / 3 are still away on day 100, so the median is null
//   ("notReached"): more than 100 days is all the file can say.
// Also: does the gap shrink with every order (across customers, mostly selection; and within
// customers), and how long until the same product is bought again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "metrics/json.h"
#include "metrics/next_occasion.h"
#include "table/table.h"

namespace weerzien::metrics::gaps {

struct Options {
  std::vector<std::int32_t> horizons = {30, 60, 90, 180, 365};  // days after the earlier purchase
};

// Steps with fewer customers do not take part in the trend.
inline constexpr std::uint64_t trend_customers_min = 30;

struct Bar {
  std::int32_t from_days;
  std::int32_t to_days;  // included
  std::uint64_t count;
};

// Completed gaps. Quantiles are of type 7, in days.
struct Observed {
  std::uint64_t count = 0;
  std::uint64_t days = 0;                                 // sum
  double median = 0, p10 = 0, p25 = 0, p75 = 0, p90 = 0;  // meaningless when count is 0
  std::vector<Bar> histogram;
};

// Waits for a next purchase, ended or still running.
struct Waits {
  std::optional<double> observed_median;  // of those that ended
  stats::Time median;                     // with its interval
  std::optional<double> p25, p75;
  stats::Survival curve;
};

// Customers with at least three occasions, by how their second gap compares with their first.
struct WithinCustomers {
  std::uint64_t shorter = 0;
  std::uint64_t longer = 0;
  std::uint64_t equal = 0;
  double p_value = 1;  // sign test of shorter against longer; 1 when all are equal

  std::uint64_t customers() const { return shorter + longer + equal; }
};

struct Trend {
  std::optional<bool> across;  // medians fall; nothing when they cannot be compared
  Reason across_unknown = Reason::too_few_customers;
  WithinCustomers within;
};

struct Product {
  std::uint32_t product = 0;  // number in Lines::products
  std::uint64_t buyers = 0;
  std::uint64_t repeat_buyers = 0;  // bought it on two occasions or more
  Waits waits;
};

struct Result {
  std::vector<std::int32_t> horizons;
  Observed observed;
  std::vector<Waits>
      by_order_number;  // [n − 1]: from occasion n, up to the last n that anyone reached
  std::optional<Waits> first_after_burn_in;
  Trend trend;
};

// Gaps between occasions, whatever was bought.
Result compute(const table::Table& table, const Options& options, const NextOccasions& next);

// {"observed", "byOrderNumber", "trend"}
Json to_json(const Result& result);
// The same with "byProduct".
Json to_json(const Result& result, const std::vector<Product>& by_product,
             const table::Table& table);

// Shared with the product part.
Waits waits_of(const stats::Durations& durations, stats::Survival curve);

// The same product again by the same customer: most repeat buyers first, nothing without product
// lines. It takes several times as long as all the rest; in gaps_by_product.cpp.
std::vector<Product> by_product(const table::Table& table, std::uint32_t products_max = 100);

}  // namespace weerzien::metrics::gaps
