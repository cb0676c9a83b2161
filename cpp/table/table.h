// The finished customer table that every metric reads: counted orders only, grouped by customer,
// sorted by day. select() makes it from the columns for one set of counting rules and filters.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/blocks.h"
#include "base/days.h"
#include "base/money.h"
#include "table/column.h"
#include "table/orders.h"

namespace weerzien::table {

enum class Returns : std::uint8_t { net, ignore };
enum class RevenueBasis : std::uint8_t { total, products };
enum class SameDay : std::uint8_t { merge, separate };

// Which orders and customers a report is about. Customer conditions look at the customer's first
// day with an order; order conditions keep only matching orders. First-ever stays first-ever in the
// whole file. The role productId asks for any product of the order or of the first day.
struct Filter {
  std::optional<Day> from;                                      // orders on or after
  std::optional<Day> to;                                        // orders on or before
  std::map<std::string, std::vector<std::string>> first_order;  // role → allowed values
  std::map<std::string, std::vector<std::string>> orders;       // role → allowed values
  std::uint32_t minimum_orders = 1;
  std::optional<std::vector<std::uint8_t>> customers;  // per customer of the file: 1 = keep

  // Whether it can leave anything out.
  bool filters() const { return from || to || !by_dates_alone(); }
  bool by_dates_alone() const {
    return first_order.empty() && orders.empty() && minimum_orders <= 1 && !customers;
  }
};

struct Rules {
  Returns returns = Returns::net;
  RevenueBasis revenue_basis = RevenueBasis::total;
  SameDay same_day = SameDay::merge;
  bool count_refunded = false;
  std::optional<bool> count_zero;  // does a value of zero count? default: Orders::zero_is_purchase
  std::string currency;            // empty: the one with most orders
  std::optional<Day> as_of;        // default: last day of the window; later orders are left out
  std::map<std::string, bool> statuses;  // text → counts?, overrides StatusKind
  // Offsets of a time zone: {first UTC minute, minutes to add}, ascending; empty: dates as written.
  std::vector<std::pair<std::int32_t, std::int32_t>> zone;
  Filter filter;

  // What `statuses` says about a status: under its exact text, else whatever its capitals, unless
  // that is another status of the file as written.
  std::optional<bool> switched(std::string_view status, std::span<const Status> all) const;
};

// Orders and money of a group of orders.
struct Totals {
  std::uint64_t orders = 0;
  Amount revenue = 0;  // counted orders and, under Returns::net, dated returns
  std::uint64_t items = 0;
};

// Why orders are not in the table.
struct LeftOut {
  std::uint64_t cancelled = 0;  // by status or cancellation date
  std::uint64_t unpaid = 0;
  std::uint64_t refunded = 0;      // fully refunded
  std::uint64_t not_positive = 0;  // net value of zero, or below zero where returns are ignored
  std::uint64_t other_currency = 0;
  std::uint64_t after_as_of = 0;
  std::uint64_t filtered = 0;       // orders and returns
  std::uint64_t returns = 0;        // credit documents; they count as money, not as orders
  Totals returns_without_purchase;  // credits of customers without any counted order
};

// Customers are 0 .. customers() - 1, in the order in which the file first names them.
// A run [first_order[c], first_order[c + 1]) holds the counted orders of customer c by day, then
// place in the file; [first_occasion[c], first_occasion[c + 1]) their occasions; likewise returns.
// An occasion is a day with at least one counted order, or one order under SameDay::separate.
struct Table {
  std::vector<std::uint32_t> customer;     // number in Dataset::customers
  std::vector<std::uint32_t> first_order;  // customers() + 1
  Column<Day> order_day;
  Column<Amount> order_value;                 // > 0, or 0 when the file has no amounts
  std::vector<std::uint32_t> order_row;       // see row(); empty: every order is in its own row
  std::vector<std::uint32_t> first_occasion;  // customers() + 1
  std::vector<Day> occasion_day;
  std::vector<std::uint32_t> first_return;  // customers() + 1
  std::vector<Day> return_day;
  std::vector<Amount> return_value;  // < 0
  std::vector<Amount> revenue;       // per customer: orders plus returns
  std::vector<Day> first_day;        // first-ever occasion in the file, whatever the filter
  std::vector<std::uint32_t> prior_occasions;  // occasions before the filter's range; empty: all 0

  // First day of an order that would count without a filter.
  Day file_first = std::numeric_limits<Day>::max();
  // First and last day of counted orders in the filter's range of days, whoever and whatever else
  // it leaves out; the last before the first when there is none at all.
  Day window_first = 0;
  Day window_last = -1;
  Day as_of = -1;
  Totals identified;
  Totals anonymous;
  LeftOut left_out;
  bool has_amounts = false;
  bool has_items = false;
  std::string currency;    // ISO 4217, or empty
  Amount per_minor = 100;  // amounts per minor unit of that currency
  SameDay same_day = SameDay::merge;
  const Dataset* data = nullptr;

  std::uint32_t customers() const { return static_cast<std::uint32_t>(customer.size()); }
  std::uint32_t orders() const { return static_cast<std::uint32_t>(order_day.size()); }
  std::uint32_t occasions() const { return static_cast<std::uint32_t>(occasion_day.size()); }
  std::uint32_t orders_of(std::uint32_t c) const { return first_order[c + 1] - first_order[c]; }
  std::uint32_t occasions_of(std::uint32_t c) const {
    return first_occasion[c + 1] - first_occasion[c];
  }
  std::span<const Day> occasion_days(std::uint32_t c) const {
    return {occasion_day.data() + first_occasion[c], occasions_of(c)};
  }
  std::uint32_t prior(std::uint32_t c) const {
    return prior_occasions.empty() ? 0 : prior_occasions[c];
  }
  Day last_day(std::uint32_t c) const { return occasion_day[first_occasion[c + 1] - 1]; }
  // The order's row in Dataset::orders, for dimensions and products.
  std::uint32_t row(std::uint32_t o) const { return order_row.empty() ? o : order_row[o]; }
  // Whether order o, not the first of its customer, begins an occasion.
  bool begins_occasion(std::uint32_t o) const {
    return same_day == SameDay::separate || order_day[o] != order_day[o - 1];
  }
  // The first order after the occasion that begins with order o.
  std::uint32_t occasion_end(std::uint32_t c, std::uint32_t o) const {
    do ++o;
    while (o < first_order[c + 1] && !begins_occasion(o));
    return o;
  }
  // Value of the orders of the customer's first occasion.
  Amount first_value(std::uint32_t c) const {
    const std::uint32_t first = first_order[c];
    const std::uint32_t end = occasion_end(c, first);
    Amount sum = 0;
    for (std::uint32_t o = first; o < end; ++o) sum += order_value[o];
    return sum;
  }
  bool empty() const { return customer.empty(); }

  // Calls visit(c) for every customer.
  template <typename Visit>
  void each_customer(Visit visit) const {
    in_blocks(customers(), [&](std::uint32_t begin, std::uint32_t end) {
      for (std::uint32_t c = begin; c < end; ++c) visit(c);
    });
  }
  std::int64_t minor(Amount amount) const { return to_minor(amount, per_minor); }
};

// The table for one set of rules. `data` must be finished and outlive the result.
Table select(const Dataset& data, const Rules& rules);

}  // namespace weerzien::table
