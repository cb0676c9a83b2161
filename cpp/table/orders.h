// What the files said, as columns: one entry per order, customer or line, before any rule about
// what counts. Ingestion fills it once; every later question is answered from it.
#pragma once

#include <cstdint>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/days.h"
#include "base/interner.h"
#include "base/money.h"
#include "base/text_column.h"
#include "table/code_column.h"

namespace weerzien::table {

inline constexpr std::uint32_t no_customer = UINT32_MAX;

// What an order's status says about its being a purchase.
enum class StatusKind : std::uint8_t {
  counted,    // paid, shipped, completed …
  cancelled,  // cancelled, voided, failed, expired, draft, test
  unpaid,     // pending, on hold, awaiting payment
  refunded,   // the whole order was given back
  unknown,    // not on any list: counted, and shown with its count
};

struct Status {
  std::string text;  // as written, first spelling seen
  StatusKind kind;
};

// A column that says something about an order: channel, country, discount code, payment method, the
// file's own segment, first product, first category, customer type.
struct Dimension {
  std::string role;    // the code used in options and report, such as "channel"
  std::string column;  // the header as the file wrote it
  Interner values;     // number 0 is the empty value
  CodeColumn code;     // per order: number in values

  // Whether one value comes before another: by its letters, an empty one last.
  bool before(std::uint32_t a, std::uint32_t b) const {
    if (a == b || a == 0) return false;
    return b == 0 || values.key(a) < values.key(b);
  }
};

// Optional columns are empty when the files do not have them; otherwise they have one entry per
// order.
struct Orders {
  std::vector<std::uint32_t> customer;  // while reading: number in Customers, or no_customer
  std::vector<Day> day;                 // civil date as written
  std::vector<Amount> total;     // what the customer paid, before refunds; negative for a credit
  std::vector<Amount> lines;     // Σ of the positive line amounts, after discounts
  std::vector<Amount> returned;  // Σ of the negative line amounts, ≤ 0
  std::vector<Amount> refunded;  // money given back according to a refund column, ≥ 0
  CodeColumn items;              // Σ of the positive quantities
  std::vector<std::uint16_t> status;    // index in statuses
  std::vector<std::uint8_t> currency;   // index in currencies
  std::vector<std::uint8_t> cancelled;  // 1: the order carries a cancellation date
  std::vector<std::int32_t>
      utc_minute;                   // minutes since 1970-01-01T00:00Z, where stamps carry offsets
  std::list<Dimension> dimensions;  // whose places in memory stay the same
  std::vector<Status> statuses;
  std::vector<std::string> currencies;  // ISO 4217 codes; [0] may be empty (the file does not say)
  // Days of the orders numbered 1 to 10, no_day where there is none; empty without any of them.
  // They say whether the files begin with the shop itself.
  std::vector<Day> opening;
  // The files have no order numbers: each row is an entry of a transaction log, and one of zero
  // (paid with a voucher, say) is still a visit of the customer.
  bool zero_is_purchase = false;

  std::uint32_t size() const { return static_cast<std::uint32_t>(day.size()); }
  bool has_amounts() const { return !total.empty() || !lines.empty(); }
};

// Product lines, kept only when a product column is mapped.
struct Lines {
  CodeColumn product;                // number in products; after finish(), order by order
  std::vector<std::uint32_t> first;  // after finish(): orders + 1 entries, or empty without lines
  // While reading, and only if lines did not come order by order: the order of each line. `first`
  // is then empty, and else has the first line of each order up to the one read last.
  std::vector<std::uint32_t> order;
  Interner products;  // key: SKU if mapped, else name
  TextColumn names;   // per product: a readable name, may be empty
  // How many lines there were whose product was not kept, because there was no room for all of
  // them; then there are none.
  std::uint64_t given_up = 0;

  // How many lines with a product there are, kept or not.
  std::uint64_t count() const { return product.size() + given_up; }

  // The products of an order, after finish().
  CodeColumn::Run of(std::uint32_t order) const {
    return product.run(first[order], first[order + 1]);
  }

  // While reading: one line more, of that order.
  void add(std::uint32_t of_order, std::uint32_t number) {
    if (given_up > 0) {
      ++given_up;
      return;
    }
    const bool same_order = of_order + 1 == first.size();
    if (!same_order) begin(of_order);
    product.push_back(number);
  }

 private:
  void begin(std::uint32_t of_order);
};

struct Customers {
  Interner keys;
  TextColumn emails;                           // empty, or one entry per customer
  TextColumn names;                            // empty, or one entry per customer
  std::vector<Day> since;                      // customer-since date, or empty vector
  std::vector<std::uint32_t> lifetime_orders;  // the platform's own count, or empty vector
};

// All of it. After finish() orders are sorted by customer (anonymous ones last), then day, then
// place in the file, and first_order[c] .. first_order[c + 1] are the orders of customer c;
// orders.customer is then empty.
struct Dataset {
  Orders orders;
  Lines lines;
  Customers customers;
  std::vector<std::uint32_t> first_order;  // customers.keys.size() + 1 entries after finish()

  void finish();

  // While reading: what the columns hold, in bytes, without room to grow. The same on every
  // platform.
  std::uint64_t used_bytes() const;
  // While reading: gives up the products of all lines, and of all that follow, once more than so
  // many bytes are used. Orders and customers matter more, and the memory of a browser ends.
  void keep_lines_within(std::uint64_t bytes);
};

}  // namespace weerzien::table
