#include "report/quality.h"

#include <algorithm>
#include <vector>

#include "base/relay.h"
#include "table/customer_text.h"

namespace weerzien::report {

namespace {

using metrics::Json;
using table::StatusKind;

std::string_view kind_code(StatusKind kind) {
  switch (kind) {
    case StatusKind::counted: return "counted";
    case StatusKind::cancelled: return "cancelled";
    case StatusKind::unpaid: return "unpaid";
    case StatusKind::refunded: return "refunded";
    default: return "unknown";
  }
}

bool status_counts(const table::Status& status, const table::Orders& orders,
                   const table::Rules& rules) {
  if (const std::optional<bool> switched = rules.switched(status.text, orders.statuses))
    return *switched;
  if (status.kind == StatusKind::refunded) return rules.count_refunded;
  return status.kind == StatusKind::counted || status.kind == StatusKind::unknown;
}

Json statuses_json(const table::Orders& orders, const table::Rules& rules) {
  std::vector<std::uint64_t> count(orders.statuses.size(), 0);
  for (const std::uint16_t code : orders.status) ++count[code];
  Json statuses = Json::array();
  for (std::size_t s = 0; s < count.size(); ++s) {
    if (count[s] == 0) continue;
    statuses.push_back({{"text", orders.statuses[s].text},
                        {"count", count[s]},
                        {"kind", kind_code(orders.statuses[s].kind)},
                        {"counted", status_counts(orders.statuses[s], orders, rules)}});
  }
  return statuses;
}

Json currencies_json(const table::Orders& orders) {
  std::vector<std::uint64_t> count(orders.currencies.size(), 0);
  for (const std::uint8_t code : orders.currency) ++count[code];
  Json currencies = Json::array();
  for (std::size_t c = 0; c < count.size(); ++c) {
    if (count[c] == 0) continue;
    currencies.push_back({{"code", orders.currencies[c]}, {"orders", count[c]}});
  }
  return currencies;
}

// Roots of addresses that no single person reads, and what they begin with: one look spares most
// customers the rest.
constexpr std::string_view impersonal[] = {"guest@",   "noreply@", "no-reply@", "donotreply@",
                                           "unknown@", "none@",    "nomail@",   "geenmail@"};
constexpr std::string_view impersonal_initials = "gndu";

static_assert(std::ranges::all_of(impersonal, [](std::string_view root) {
  return impersonal_initials.contains(root.front());
}));

bool is_impersonal(std::string_view text) {
  if (text.empty() || !impersonal_initials.contains(text.front())) return false;
  return std::ranges::any_of(impersonal,
                             [&](std::string_view root) { return text.starts_with(root); });
}

std::uint64_t all_orders(const table::Table& table) {
  return table.identified.orders + table.anonymous.orders;
}

// A key with its part in the figures: orders, their share of all orders, revenue.
Json suspect_json(const table::Table& table, std::string_view key, std::uint64_t orders,
                  Amount revenue, std::string_view reason) {
  Json suspect = {{"key", key},
                  {"orders", orders},
                  {"share", static_cast<double>(orders) / static_cast<double>(all_orders(table))}};
  metrics::put_money(suspect, "revenue", revenue, table);
  suspect["reason"] = reason;
  return suspect;
}

// More orders than one person places: over 1% of all and more than ten times as many as the next;
// or at least 5% of all, and ten times as many as customers have on average.
bool too_many(const table::Table& table, std::uint64_t orders, std::uint64_t next) {
  if (table.customers() < 2) return false;
  const std::uint64_t all = all_orders(table);
  const bool alone = orders * 100 > all && orders > 10 * next;
  const bool far_above_mean = orders * table.customers() >= 10 * std::uint64_t{table.orders()};
  return alone || (orders * 20 >= all && far_above_mean);
}

// The most orders that anybody but customer `c` has.
std::uint64_t most_of_others(const table::Table& table, std::uint32_t c) {
  std::uint64_t most = 0;
  for (std::uint32_t other = 0; other < table.customers(); ++other) {
    if (other != c) most = std::max<std::uint64_t>(most, table.orders_of(other));
  }
  return most;
}

// Whether numbers that only rise are in a list of such numbers.
class Marked {
 public:
  explicit Marked(const std::vector<std::uint32_t>& list) : next_(list.begin()), end_(list.end()) {}

  bool has(std::uint32_t number) {
    while (next_ != end_ && *next_ < number) ++next_;
    return next_ != end_ && *next_ == number;
  }

 private:
  std::vector<std::uint32_t>::const_iterator next_, end_;
};

Json suspect_keys_json(const table::Table& table, const Strangers& strangers) {
  Marked impersonal(strangers.impersonal);
  Marked relays(strangers.relays);
  Json suspects = Json::array();
  std::vector<std::uint32_t> many;
  std::uint64_t relay_customers = 0;
  std::uint64_t relay_orders = 0;
  Amount relay_revenue = 0;
  const auto shown = [&](std::uint32_t c) {
    return table::customer_text(table.data->customers.keys.key(table.customer[c]));
  };
  for (std::uint32_t c = 0; c < table.customers(); ++c) {
    const std::uint64_t orders = table.orders_of(c);
    const bool nobody = impersonal.has(table.customer[c]);
    if (nobody) {
      suspects.push_back(suspect_json(table, shown(c), orders, table.revenue[c], "impersonal"));
    }
    if (relays.has(table.customer[c])) {
      ++relay_customers;
      relay_orders += orders;
      relay_revenue += table.revenue[c];
    }
    // At most a hundred customers have over 1% of the orders each.
    if (!nobody && orders * 100 > all_orders(table)) many.push_back(c);
  }
  for (const std::uint32_t c : many) {
    const std::uint64_t orders = table.orders_of(c);
    if (!too_many(table, orders, most_of_others(table, c))) continue;
    suspects.push_back(suspect_json(table, shown(c), orders, table.revenue[c], "tooManyOrders"));
  }
  if (relay_customers > 0) {
    suspects.push_back(suspect_json(table, "relay", relay_orders, relay_revenue, "relay"));
    suspects.back()["customers"] = relay_customers;
  }
  return suspects;
}

// Months of the window in which the files have no order at all.
Json period_gaps_json(const table::Table& table) {
  Json gaps = Json::array();
  if (table.window_last < table.window_first) return gaps;
  std::vector<std::uint8_t> day_seen(
      static_cast<std::size_t>(table.window_last - table.window_first + 1), 0);
  for (const Day day : table.data->orders.day) {
    if (day >= table.window_first && day <= table.window_last) {
      day_seen[static_cast<std::size_t>(day - table.window_first)] = 1;
    }
  }
  const std::int32_t last = period_of(table.window_last, Period::month);
  for (auto month = period_of(table.window_first, Period::month); month <= last; ++month) {
    const Day from = std::max(period_start(month, Period::month), table.window_first);
    const Day to = std::min(period_end(month, Period::month), table.window_last);
    const auto begin = day_seen.begin() + (from - table.window_first);
    const auto end = day_seen.begin() + (to - table.window_first + 1);
    if (std::find(begin, end, 1) == end) {
      gaps.push_back(iso_date(period_start(month, Period::month)));
    }
  }
  return gaps;
}

// Orders dated before 1990, or after asOf plus a day.
Json dates_outside_json(const table::Table& table) {
  constexpr Day earliest = day_from_civil(1990, 1, 1);
  std::uint64_t early = 0;
  std::uint64_t late = 0;
  for (const Day day : table.data->orders.day) {
    early += day < earliest;
    late += day > table.as_of + 1;
  }
  return {{"before1990", early}, {"afterAsOf", late}};
}

Json left_out_json(const table::Table& table) {
  const table::LeftOut& out = table.left_out;
  return {{"cancelled", out.cancelled},
          {"unpaid", out.unpaid},
          {"refunded", out.refunded},
          {"notPositive", out.not_positive},
          {"otherCurrency", out.other_currency},
          {"afterAsOf", out.after_as_of},
          {"filtered", out.filtered},
          {"returns", out.returns},
          {"returnsWithoutPurchase", out.returns_without_purchase.orders}};
}

}  // namespace

Strangers strangers_among(const table::Customers& customers) {
  Strangers strangers;
  for (std::uint32_t c = 0; c < customers.keys.size(); ++c) {
    const std::string_view text = table::customer_text(customers.keys.key(c));
    if (is_impersonal(text)) strangers.impersonal.push_back(c);
    if (is_relay(text)) strangers.relays.push_back(c);
  }
  return strangers;
}

Json quality(const table::Table& table, const table::Rules& rules, const Json& reading,
             const Strangers& strangers) {
  Json quality = reading.is_object() ? reading : Json::object();
  const table::Orders& orders = table.data->orders;
  quality["statuses"] = statuses_json(orders, rules);
  Json anonymous = {{"orders", table.anonymous.orders}};
  metrics::put_money(anonymous, "revenue", table.anonymous.revenue, table);
  anonymous["share"] = metrics::rate(
      table.anonymous.orders, table.anonymous.orders + table.identified.orders, Reason::no_orders);
  quality["anonymous"] = std::move(anonymous);
  quality["ordersLeftOut"] = left_out_json(table);
  quality["suspectKeys"] = suspect_keys_json(table, strangers);
  quality["currencies"] = currencies_json(orders);
  quality["periodGaps"] = period_gaps_json(table);
  quality["datesOutside"] = dates_outside_json(table);
  return quality;
}

}  // namespace weerzien::report
