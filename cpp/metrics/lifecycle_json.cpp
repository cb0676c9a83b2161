// Writes the cells and the flow.
#include "metrics/lifecycle.h"

namespace weerzien::metrics::lifecycle {

namespace {

constexpr std::array<const char*, stages> stage_ids = {"one", "two", "threeOrMore"};
constexpr std::array<const char*, states> state_ids = {"active", "atRisk", "lapsed"};

Json flow_json(const Flow& flow) {
  Json list = Json::array();
  for (std::size_t from = 0; from <= cells; ++from) {
    for (std::size_t to = 0; to < cells; ++to) {
      if (flow.customers[from][to] == 0) continue;
      const bool none = from == no_cell;
      list.push_back({{"fromStage", none ? "none" : stage_ids[from / states]},
                      {"fromState", none ? "none" : state_ids[from % states]},
                      {"toStage", stage_ids[to / states]},
                      {"toState", state_ids[to % states]},
                      {"customers", flow.customers[from][to]}});
    }
  }
  return {{"asOf", iso_date(flow.as_of)}, {"cells", std::move(list)}};
}

}  // namespace

Json to_json(const Result& result, const table::Table& table) {
  Json json = {{"cells", Json::array()}};
  if (result.by_cell) {
    for (std::size_t i = 0; i < cells; ++i) {
      const Cell& cell = (*result.by_cell)[i];
      Json entry = {{"stage", stage_ids[i / states]},
                    {"state", state_ids[i % states]},
                    {"customers", cell.customers},
                    {"orders", cell.orders}};
      put_money(entry, "revenue", cell.revenue, table);
      json["cells"].push_back(std::move(entry));
    }
  }
  if (result.flow) {
    json["flow"] = flow_json(*result.flow);
  } else if (table.empty()) {
    put_null(json, "flow", Reason::no_customers);
  } else {
    put_null(json, "flow", result.by_cell ? Reason::before_window : Reason::no_gaps);
  }
  return json;
}

}  // namespace weerzien::metrics::lifecycle
