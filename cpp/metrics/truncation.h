// Truncation: customers who look new at the start of the file but bought before it begins.
//
// By calendar month: customers first seen in it, and the share of them who are old. A mapped column
// can say so for each customer (customer since, customer type, lifetime order count); otherwise the
// share is estimated from the shop's own gaps and the decline of newcomers (see
// truncation_estimate.h). The burn-in is the months before the first one whose share is under 25%,
// at most half of the window.
//   Shares by month: 61% 44% 31% 24% 26% 19% …  →  burn-in: the first three months.
//   A file with a customer-since date: 40 customers first seen in January, 30 of them registered
//   before the file's first day: 75%, exactly.
// A file that begins with the shop itself has no old customers and no burn-in: because the user
// says so, or because its oldest order has number 1 and the numbers up to 10 follow it in time.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "metrics/burn_in.h"
#include "metrics/json.h"
#include "metrics/truncation_estimate.h"
#include "table/table.h"

namespace weerzien::metrics::truncation {

struct Options {
  bool window_starts_shop = false;  // the first order of the file is the first of the shop
};

// Where the shares come from.
enum class Source : std::uint8_t {
  estimate,
  customer_since,
  customer_type,
  lifetime_orders,
  window_starts_shop,
  order_numbers,  // the file's own say that it begins with the shop
};

struct MonthShare {
  Day month;                // its first day, also when the window begins later in it
  std::uint64_t customers;  // first seen in it
  std::optional<Share> old_share;
  Reason missing;  // why old_share is
};

struct Result {
  Source source = Source::estimate;
  std::vector<MonthShare> by_month;
  std::optional<BurnIn> burn_in;
  Reason no_burn_in = Reason::no_burn_in;  // why burn_in is missing
};

// A file needs a year, 100 customers and 50 completed gaps for an estimate. It is about the file,
// so the table must have been selected without a filter.
Result compute(const table::Table& table, const Options& options);

Json to_json(const Result& result, const table::Table& table);

// What a mapped column says about one customer.
enum class Origin : std::uint8_t { unknown, new_in_window, bought_before };

struct Origins {
  Source source = Source::estimate;  // estimate: no column says anything
  std::vector<Origin> of;            // per customer of the table; empty when no column does
};

// Whether there is a column for known_origins() to look at.
bool has_origins(const table::Dataset& data);

// Of the table's customers, from customer-since dates, else customer types, else lifetime order
// counts: the first column that knows at least half of the file's customers. Since: before the
// first day of the file. Type: what the file says on the customer's first day in it. Lifetime: more
// orders than the file has rows for, whatever became of them.
Origins known_origins(const table::Table& table);

}  // namespace weerzien::metrics::truncation
