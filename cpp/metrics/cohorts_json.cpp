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

void append_money(std::string& to, const char* key, const char* reason_key, Amount amount,
                  const table::Table& table) {
  if (table.has_amounts) return append_member(to, key, table.minor(amount));
  append_member(to, key, Json());
  append_member(to, reason_key, code(Reason::no_amounts));
}

void append_cell(std::string& to, std::size_t offset, const Cell& cell, const table::Table& table) {
  to += "{";
  append_member(to, "offset", offset);
  append_member(to, "state", code_of(cell.state));
  append_member(to, "atRisk", cell.at_risk);
  if (cell.state == State::unobserved) {
    to += R"(,"active":null,"everReturned":null,"activeOrLater":null,"orders":null,"revenue":null,)"
          R"("cumulativeRevenue":null)";
  } else {
    append_member(to, "active", cell.active);
    append_member(to, "everReturned", cell.ever_returned);
    append_member(to, "activeOrLater", cell.active_or_later);
    append_member(to, "orders", cell.orders);
    append_money(to, "revenue", "revenueReason", cell.revenue, table);
    append_money(to, "cumulativeRevenue", "cumulativeRevenueReason", cell.cumulative, table);
  }
  to += "}";
}

Json cells_json(const std::vector<Cell>& cells, const table::Table& table) {
  std::string text = "[";
  for (std::size_t k = 0; k < cells.size(); ++k) {
    if (k > 0) text += ",";
    append_cell(text, k, cells[k], table);
  }
  return written_json(text + "]");
}

Json grid_json(Json unit, const Grid& grid, const table::Table& table) {
  Json cohorts = Json::array();
  for (const Cohort& cohort : grid.cohorts) {
    cohorts.push_back(Json{{"start", iso_date(cohort.start)},
                           {"size", cohort.size},
                           {"burnIn", cohort.burn_in},
                           {"cells", cells_json(cohort.cells, table)}});
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
