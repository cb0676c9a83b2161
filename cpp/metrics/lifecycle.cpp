// Lifecycle: one look at every customer now and one period earlier.
#include "metrics/lifecycle.h"

#include <algorithm>

#include "metrics/earlier.h"

namespace weerzien::metrics::lifecycle {

namespace {

constexpr std::array<const char*, stages> stage_ids = {"one", "two", "threeOrMore"};
constexpr std::array<const char*, states> state_ids = {"active", "atRisk", "lapsed"};

std::size_t state_of(rhythm::State state) {
  switch (state) {
    case rhythm::State::on_schedule:
    case rhythm::State::due: return 0;
    case rhythm::State::missed:
    case rhythm::State::probably_elsewhere: return 1;
    default: return 2;
  }
}

// The cell at the end of `day`, when the customer had `occasions` of the table behind her.
std::size_t cell_on(const table::Table& table, const rhythm::Pace& pace, std::uint32_t c,
                    std::uint32_t occasions, Day day) {
  const std::uint32_t number = table.prior(c) + occasions;
  const std::size_t stage = std::min<std::size_t>(number, stages) - 1;
  return stage * states + state_of(pace.state(c, occasions, day));
}

std::uint32_t occasions_until(std::span<const Day> days, Day day) {
  std::size_t count = days.size();
  while (count > 0 && days[count - 1] > day) --count;
  return static_cast<std::uint32_t>(count);
}

}  // namespace

Result compute(const table::Table& table, const rhythm::Medians& medians, const Options& options) {
  Result result;
  if (!medians.known()) return result;
  const rhythm::Pace pace(table, medians);
  result.by_cell.emplace();
  const Day earlier = one_period_before(table.as_of, options.period);
  if (earlier >= table.window_first) result.flow = Flow{.as_of = earlier};
  for (std::uint32_t c = 0; c < table.customers(); ++c) {
    const std::size_t now = cell_on(table, pace, c, table.occasions_of(c), table.as_of);
    Cell& cell = (*result.by_cell)[now];
    ++cell.customers;
    cell.orders += table.orders_of(c);
    cell.revenue += table.revenue[c];
    if (!result.flow) continue;
    const std::uint32_t occasions = occasions_until(table.occasion_days(c), earlier);
    const std::size_t before =
        occasions == 0 ? no_cell : cell_on(table, pace, c, occasions, earlier);
    ++result.flow->customers[before][now];
  }
  return result;
}

namespace {

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
