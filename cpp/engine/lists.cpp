#include "engine/lists.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <tuple>
#include <vector>

#include "base/places.h"
#include "metrics/frequency.h"
#include "metrics/gaps.h"
#include "metrics/rfm.h"
#include "metrics/rhythm.h"
#include "table/customer_text.h"

namespace weerzien::engine {

namespace {

using metrics::rfm::Scores;

// Customers of the table in the order of the list.
std::vector<std::uint32_t> by_revenue(const table::Table& table, std::vector<std::uint32_t> who) {
  sort_first(who, who.size(), [&](std::uint32_t a, std::uint32_t b) {
    return table.revenue[a] != table.revenue[b] ? table.revenue[a] > table.revenue[b] : a < b;
  });
  return who;
}

Json text_or_null(const TextColumn& column, std::uint32_t i) {
  return column.empty() ? Json() : Json(std::string(column[i]));
}

// Of customers who are known by their address, the files need no other column for it.
Json email_of(const table::Customers& customers, std::uint32_t person) {
  Json email = text_or_null(customers.emails, person);
  if (email.is_string() && !email.get_ref<const std::string&>().empty()) return email;
  const std::string_view key = customers.keys.key(person);
  const std::size_t at = key.find('@');
  const bool is_address = at != key.npos && at > 0 && key.find('@', at + 1) == key.npos &&
                          key.find('.', at) != key.npos && key.find(' ') == key.npos;
  return is_address ? Json(std::string(key)) : email;
}

// Days as people count them: one decimal is more than enough.
double tenths(double days) {
  return static_cast<double>(static_cast<std::int64_t>(days * 10 + 0.5)) / 10;
}

// Orders in a month of the window, in hundredths; nothing where the window is shorter than a month.
Json orders_per_month(const table::Table& table, std::uint32_t c) {
  const double months =
      (table.window_last - table.window_first + 1) / metrics::frequency::days_per_month;
  if (months < 1) return {};
  return static_cast<double>(static_cast<std::int64_t>(table.orders_of(c) / months * 100 + 0.5)) /
         100;
}

Json row(const table::Table& table, std::uint32_t c, const Scores& scores,
         const std::optional<metrics::rhythm::Pace>& pace, const report::Options& options) {
  const table::Customers& customers = table.data->customers;
  const std::uint32_t person = table.customer[c];
  Json cells = {std::string(table::customer_text(customers.keys.key(person))),
                email_of(customers, person), text_or_null(customers.names, person),
                table.orders_of(c), table.occasions_of(c)};
  cells.push_back(table.has_amounts ? Json(table.minor(table.revenue[c])) : Json());
  cells.push_back(iso_date(table.first_day[c]));
  cells.push_back(iso_date(table.last_day(c)));
  cells.push_back(metrics::rfm::id(metrics::rfm::segment_of(scores)));
  cells.push_back(scores.r * 100 + scores.f * 10 + scores.m);
  if (pace) {
    const metrics::rhythm::Rhythm rhythm = pace->of(c);
    cells.push_back(metrics::rhythm::id(rhythm.state));
    cells.push_back(tenths(rhythm.expected_gap));
    cells.push_back(
        iso_date(metrics::rhythm::reminder_day(table, c, rhythm, {options.reminder_lead_days})));
  } else {
    cells.insert(cells.end(), {Json(), Json(), Json()});
  }
  cells.push_back(orders_per_month(table, c));
  return cells;
}

// Customers and the products they may run out of, earliest reminder first.
Json product_list(const table::Table& table, std::string_view state,
                  const report::Options& options) {
  const table::Customers& customers = table.data->customers;
  const table::Lines& lines = table.data->lines;
  auto found = metrics::rhythm::product_rhythms(table, metrics::gaps::by_product(table),
                                                {options.reminder_lead_days});
  std::erase_if(found, [&](const auto& entry) {
    return !state.empty() && metrics::rhythm::id(entry.rhythm.state) != state;
  });
  const auto key = [&](std::uint32_t at) {
    const auto& entry = found[at];
    return std::tuple(entry.reminder, customers.keys.key(table.customer[entry.customer]),
                      lines.products.key(entry.product));
  };
  const auto order = sorted_places(
      found.size(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
  Json rows = Json::array();
  for (const std::uint32_t at : order) {
    const auto& entry = found[at];
    const std::uint32_t person = table.customer[entry.customer];
    rows.push_back({std::string(table::customer_text(customers.keys.key(person))),
                    email_of(customers, person), text_or_null(customers.names, person),
                    std::string(lines.products.key(entry.product)),
                    text_or_null(lines.names, entry.product), iso_date(entry.last),
                    metrics::rhythm::id(entry.rhythm.state), tenths(entry.rhythm.expected_gap),
                    iso_date(entry.reminder)});
  }
  return {{"columns",
           {"customer", "email", "name", "product", "productName", "lastOrder", "rhythm",
            "expectedGapDays", "reminderDate"}},
          {"rows", std::move(rows)}};
}

}  // namespace

Json customer_list(const table::Table& table, std::string_view kind, std::string_view id,
                   const report::Options& options) {
  if (kind == "product") return product_list(table, id, options);
  const std::vector<Scores> scores = metrics::rfm::score_customers(table, options.rfm);
  const metrics::rhythm::Medians medians = metrics::rhythm::medians_of(
      metrics::gaps::compute(table, {}, metrics::next_occasions(table)));
  std::optional<metrics::rhythm::Pace> pace;
  if (medians.known()) pace.emplace(table, medians);
  std::vector<std::uint32_t> who(table.customers());
  std::iota(who.begin(), who.end(), 0U);
  if (kind == "segment") {
    std::erase_if(who, [&](std::uint32_t c) {
      return metrics::rfm::id(metrics::rfm::segment_of(scores[c])) != id;
    });
  } else if (kind == "rhythm") {
    std::erase_if(who, [&](std::uint32_t c) {
      return !pace || metrics::rhythm::id(pace->of(c).state) != id;
    });
  } else if (kind != "all") {
    return {{"error", {{"code", "unknownList"}, {"kind", kind}}}};
  }
  Json rows = Json::array();
  for (const std::uint32_t c : by_revenue(table, std::move(who))) {
    rows.push_back(row(table, c, scores[c], pace, options));
  }
  return {
      {"columns",
       {"customer", "email", "name", "orders", "occasions", "revenue", "firstOrder", "lastOrder",
        "segment", "rfm", "rhythm", "expectedGapDays", "reminderDate", "ordersPerMonth"}},
      {"rows", std::move(rows)}};
}

}  // namespace weerzien::engine
