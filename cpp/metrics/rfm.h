// RFM: customers in 5 × 5 × 5 cells by recency, frequency and money, and in ten named segments.
//
// R = days since the last occasion at asOf, F = occasions, M = revenue. Each is cut at four
// thresholds; a customer's score is 1 + the number of thresholds below her value (R reversed, so 5
// is best), so equal values always get equal scores. Segments follow from R and F alone.
//   F of ten customers: 1 1 1 1 1 1 2 3 4 6  →  thresholds at 20/40/60/80%: 1, 1, 1.4, 3.2
//   F = 1 has no threshold below it: score 1. F = 2: three below it, score 4. F = 4 and 6: score 5.
//   Scores 2 and 3 belong to nobody, and the report says so.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/days.h"
#include "metrics/json.h"
#include "table/table.h"

namespace weerzien::metrics::rfm {

enum class Method : std::uint8_t {
  quantile,   // thresholds at the 20/40/60/80% quantiles (type 7) over customers; value > threshold
  fixed,      // given thresholds, so that months can be compared; value > threshold
  half_open,  // as the R package rfm cuts: quantile + 1 unit, value ≥ cut
};

using Cuts = std::array<double, 4>;

struct Options {
  Method method = Method::quantile;
  // For Method::fixed, ascending. What is not given comes from the quantiles, except frequency:
  // 1, 2, 3, 4–5, 6 and more.
  std::optional<Cuts> recency = std::nullopt;    // days
  std::optional<Cuts> frequency = std::nullopt;  // occasions
  std::optional<Cuts> monetary = std::nullopt;   // minor units of the currency
  Period period = Period::month;                 // how far back `movement` looks
};

// Declared in the order of the report: best first.
enum class Segment : std::uint8_t {
  champion,
  loyal,
  potential_loyalist,
  new_customer,
  promising,
  needs_attention,
  about_to_sleep,
  at_risk,
  cannot_lose,
  hibernating,
  none,  // only in movements: no occasion yet on the earlier day
};

inline constexpr std::size_t segments = 10;

struct Scores {
  std::uint8_t r;
  std::uint8_t f;
  std::uint8_t m;  // 0 when the file has no amounts
};

Segment segment_of(Scores scores);
std::string_view id(Segment segment);  // "champion", "new", "none" …
std::optional<Segment> segment_from(std::string_view id);

struct Thresholds {
  Cuts recency;                  // days
  Cuts frequency;                // occasions
  std::optional<Cuts> monetary;  // amounts (1/10,000 of the main unit); nothing without amounts
};

struct Cell {
  std::uint64_t customers = 0;
  Amount revenue = 0;
};

struct SegmentTotals {
  std::uint64_t customers = 0;
  std::uint64_t orders = 0;
  Amount revenue = 0;
};

struct Movement {
  Day as_of;  // the earlier day
  // customers[from][to]; `from` may be Segment::none, `to` may not.
  std::array<std::array<std::uint64_t, segments>, segments + 1> customers{};
};

struct Result {
  Method method = Method::quantile;
  std::optional<Thresholds> thresholds;  // nothing without customers
  // By ((r − 1) × 5 + f − 1) × 6 + m; m is 0 without amounts.
  std::array<Cell, 150> cells{};
  std::array<SegmentTotals, segments> by_segment{};
  std::optional<Movement> movement;  // nothing when the earlier day lies before the window

  const Cell& cell(int r, int f, int m) const {
    return cells[static_cast<std::size_t>(((r - 1) * 5 + f - 1) * 6 + m)];
  }
};

Result compute(const table::Table& table, const Options& options);

Json to_json(const Result& result, const table::Table& table);

// The scores of each customer of the table, for lists and for choosing customers by segment.
std::vector<Scores> score_customers(const table::Table& table, const Options& options);

}  // namespace weerzien::metrics::rfm
