// How RFM looks in the report.
#include "metrics/rfm.h"

namespace weerzien::metrics::rfm {

namespace {

std::string_view method_code(Method method) {
  switch (method) {
    case Method::fixed: return "fixed";
    case Method::half_open: return "halfOpen";
    default: return "quantile";
  }
}

Json thresholds_json(const Thresholds& thresholds, const table::Table& table) {
  Json json = Json::object();
  json["recency"] = thresholds.recency;
  json["frequency"] = thresholds.frequency;
  if (thresholds.monetary) {
    Cuts minor = *thresholds.monetary;
    for (double& cut : minor) cut /= static_cast<double>(table.per_minor);
    json["monetary"] = minor;
  } else {
    put_null(json, "monetary", Reason::no_amounts);
  }
  return json;
}

// Scores from 1 to 5 that nobody has.
Json empty_scores(const Result& result, bool has_amounts) {
  std::array<std::array<bool, 6>, 3> seen{};
  for (int r = 1; r <= 5; ++r) {
    for (int f = 1; f <= 5; ++f) {
      for (int m = 0; m <= 5; ++m) {
        if (result.cell(r, f, m).customers == 0) continue;
        seen[0][static_cast<std::size_t>(r)] = true;
        seen[1][static_cast<std::size_t>(f)] = true;
        seen[2][static_cast<std::size_t>(m)] = true;
      }
    }
  }
  Json json = Json::object();
  constexpr std::array<const char*, 3> names = {"recency", "frequency", "monetary"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    Json& list = json[names[i]] = Json::array();
    if (i == 2 && !has_amounts) continue;
    for (std::size_t score = 1; score <= 5; ++score) {
      if (!seen[i][score]) list.push_back(score);
    }
  }
  return json;
}

Json cells_json(const Result& result, const table::Table& table) {
  Json list = Json::array();
  for (int r = 1; r <= 5; ++r) {
    for (int f = 1; f <= 5; ++f) {
      for (int m = 0; m <= 5; ++m) {
        const Cell& cell = result.cell(r, f, m);
        if (cell.customers == 0) continue;
        Json json = {{"r", r}, {"f", f}};
        if (m == 0) {
          put_null(json, "m", Reason::no_amounts);
        } else {
          json["m"] = m;
        }
        json["customers"] = cell.customers;
        put_money(json, "revenue", cell.revenue, table);
        list.push_back(std::move(json));
      }
    }
  }
  return list;
}

Json movement_json(const Movement& movement) {
  Json cells = Json::array();
  for (std::size_t from = 0; from <= segments; ++from) {
    for (std::size_t to = 0; to < segments; ++to) {
      const std::uint64_t customers = movement.customers[from][to];
      if (customers > 0) {
        cells.push_back({{"from", id(static_cast<Segment>(from))},
                         {"to", id(static_cast<Segment>(to))},
                         {"customers", customers}});
      }
    }
  }
  return {{"asOf", iso_date(movement.as_of)}, {"cells", std::move(cells)}};
}

}  // namespace

Json to_json(const Result& result, const table::Table& table) {
  Json json = {{"method", method_code(result.method)}};
  if (result.thresholds) {
    json["thresholds"] = thresholds_json(*result.thresholds, table);
  } else {
    put_null(json, "thresholds", Reason::no_customers);
  }
  json["emptyScores"] = empty_scores(result, table.has_amounts);
  json["cells"] = cells_json(result, table);
  Json& list = json["segments"] = Json::array();
  for (std::size_t s = 0; s < segments; ++s) {
    const SegmentTotals& totals = result.by_segment[s];
    Json segment = {{"id", id(static_cast<Segment>(s))},
                    {"customers", totals.customers},
                    {"orders", totals.orders}};
    put_money(segment, "revenue", totals.revenue, table);
    list.push_back(std::move(segment));
  }
  if (result.movement) {
    json["movement"] = movement_json(*result.movement);
  } else {
    put_null(json, "movement", result.thresholds ? Reason::before_window : Reason::no_customers);
  }
  return json;
}

}  // namespace weerzien::metrics::rfm
