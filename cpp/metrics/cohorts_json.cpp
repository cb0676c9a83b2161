// Writes both grids.
#include "metrics/cohorts.h"

namespace weerzien::metrics::cohorts {

namespace {

std::string_view code_of(State state) {
  switch (state) {
    case State::complete: return "complete";
    case State::partial: return "partial";
    default: return "unobserved";
  }
}

Json cell_json(std::size_t offset, const Cell& cell, const table::Table& table) {
  Json object = {{"offset", offset}, {"state", code_of(cell.state)}, {"atRisk", cell.at_risk}};
  if (cell.state == State::unobserved) {
    for (const char* key :
         {"active", "everReturned", "activeOrLater", "orders", "revenue", "cumulativeRevenue"}) {
      object[key] = nullptr;
    }
    return object;
  }
  object["active"] = cell.active;
  object["everReturned"] = cell.ever_returned;
  object["activeOrLater"] = cell.active_or_later;
  object["orders"] = cell.orders;
  put_money(object, "revenue", cell.revenue, table);
  put_money(object, "cumulativeRevenue", cell.cumulative, table);
  return object;
}

Json grid_json(Json unit, const Grid& grid, const table::Table& table) {
  Json cohorts = Json::array();
  for (const Cohort& cohort : grid.cohorts) {
    Json cells = Json::array();
    for (std::size_t k = 0; k < cohort.cells.size(); ++k) {
      cells.push_back(cell_json(k, cohort.cells[k], table));
    }
    cohorts.push_back(Json{{"start", iso_date(cohort.start)},
                           {"size", cohort.size},
                           {"burnIn", cohort.burn_in},
                           {"cells", std::move(cells)}});
  }
  Json averages = Json::array();
  for (std::size_t k = 0; k < grid.average.size(); ++k) {
    const Average& average = grid.average[k];
    Json row = {{"offset", k}, {"n", average.cohorts}};
    put_rate(row, average.active, average.size, Reason::no_complete_cohort);
    averages.push_back(std::move(row));
  }
  return Json{
      {"unit", std::move(unit)}, {"cohorts", std::move(cohorts)}, {"average", std::move(averages)}};
}

}  // namespace

Json to_json(const Result& result, const table::Table& table) {
  return Json{{"calendar", grid_json(code(result.unit), result.calendar, table)},
              {"days", grid_json(days_per_offset, result.days, table)}};
}

}  // namespace weerzien::metrics::cohorts
