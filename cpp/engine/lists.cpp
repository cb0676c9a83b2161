#include "engine/lists.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "metrics/gaps.h"
#include "metrics/rfm.h"
#include "metrics/rhythm.h"
#include "report/report.h"

namespace weerzien::engine {

namespace {

using metrics::rfm::Scores;

// Customers of the table in the order of the list.
std::vector<std::uint32_t> by_revenue(const table::Table& table, std::vector<std::uint32_t> who) {
  std::ranges::stable_sort(who, std::ranges::greater{},
                           [&](std::uint32_t c) { return table.revenue[c]; });
  return who;
}

Json row(const table::Table& table, std::uint32_t c, const Scores& scores,
         const std::optional<metrics::rhythm::Pace>& pace, const report::Options& options) {
  const table::Customers& customers = table.data->customers;
  const std::uint32_t person = table.customer[c];
  const auto text = [&](const TextColumn& column) {
    return column.empty() ? Json() : Json(std::string(column[person]));
  };
  Json cells = {std::string(customers.keys.key(person)), text(customers.emails),
                text(customers.names), table.orders_of(c), table.occasions_of(c)};
  cells.push_back(table.has_amounts ? Json(table.minor(table.revenue[c])) : Json());
  cells.push_back(iso_date(table.first_day[c]));
  cells.push_back(iso_date(table.last_day(c)));
  cells.push_back(metrics::rfm::id(metrics::rfm::segment_of(scores)));
  cells.push_back(scores.r * 100 + scores.f * 10 + scores.m);
  if (!pace) {
    cells.insert(cells.end(), {Json(), Json(), Json()});
    return cells;
  }
  const metrics::rhythm::Rhythm rhythm = pace->of(c);
  cells.push_back(metrics::rhythm::id(rhythm.state));
  cells.push_back(rhythm.expected_gap);
  cells.push_back(
      iso_date(metrics::rhythm::reminder_day(table, c, rhythm, {options.reminder_lead_days})));
  return cells;
}

}  // namespace

Json customer_list(const table::Dataset& data, std::string_view kind, std::string_view id,
                   const report::Options& options) {
  const table::Table table = report::select(data, options);
  const std::vector<Scores> scores = metrics::rfm::score_customers(table, options.rfm);
  const metrics::gaps::Result gaps =
      metrics::gaps::compute(table, {}, metrics::next_occasions(table));
  const metrics::rhythm::Medians medians = metrics::rhythm::medians_of(gaps);
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
  return {{"columns",
           {"customer", "email", "name", "orders", "occasions", "revenue", "firstOrder",
            "lastOrder", "segment", "rfm", "rhythm", "expectedGapDays", "reminderDate"}},
          {"rows", std::move(rows)}};
}

}  // namespace weerzien::engine
