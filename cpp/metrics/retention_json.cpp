// Writes the rows of every window.
#include "metrics/retention.h"

namespace weerzien::metrics::retention {

namespace {

Json row_json(const Row& row) {
  Json object = {{"start", iso_date(row.start)}, {"end", iso_date(row.end)}};
  if (row.unknown) {
    for (const char* key : {"S", "E", "retained", "firstTime", "wonBack", "lost"}) {
      object[key] = nullptr;
    }
    for (const char* key : {"rate", "churn", "typedFormula"}) put_null(object, key, *row.unknown);
    return object;
  }
  const std::uint64_t lost = row.active_before - row.retained;
  object["S"] = row.active_before;
  object["E"] = row.active_after;
  object["retained"] = row.retained;
  object["firstTime"] = row.first_time;
  object["wonBack"] = row.won_back;
  object["lost"] = lost;
  if (row.active_before == 0) {
    for (const char* key : {"rate", "churn", "typedFormula"}) {
      put_null(object, key, Reason::none_active);
    }
    return object;
  }
  object["rate"] = rate(row.retained, row.active_before);
  object["churn"] = rate(lost, row.active_before);
  object["typedFormula"] = ratio(row.active_after - row.first_time, row.active_before);
  return object;
}

Json window_json(const Window& window) {
  Json list = Json::array();
  for (const Row& row : window.rows) list.push_back(row_json(row));
  return list;
}

}  // namespace

Json to_json(const Result& result, const table::Table&) {
  Json object = {{"periods", window_json(result.chosen)}};
  Json& windows = object["byActiveWindow"] = Json::array();
  for (const Window& window : result.usual) {
    windows.push_back(Json{{"days", window.days}, {"periods", window_json(window)}});
  }
  Json& pairs = object["periodOverPeriod"] = Json::array();
  for (const Pair& pair : result.pairs) {
    Json row = {{"start", iso_date(pair.start)}};
    put_rate(row, pair.both, pair.before, Reason::no_customers,
             pair.complete ? std::nullopt : std::optional(Reason::incomplete_period));
    pairs.push_back(std::move(row));
  }
  return object;
}

}  // namespace weerzien::metrics::retention
