// Writes shares, curve and classes.
#include "metrics/concentration.h"

namespace weerzien::metrics::concentration {

Json to_json(const Result& result, const table::Table& table) {
  if (result.missing) return nullptr;
  Json json = {{"windowDays", result.window_days},
               {"customers", result.customers},
               {"topShares", Json::array()},
               {"lorenz", Json::array()},
               {"gini", result.gini},
               {"abc", Json::array()}};
  for (const TopShare& top : result.top) {
    json["topShares"].push_back(
        {{"percent", top.percent}, {"customers", top.customers}, {"share", top.share}});
  }
  for (std::size_t i = 0; i < result.lorenz.size(); ++i) {
    json["lorenz"].push_back({static_cast<double>(i + 1) / 100.0, result.lorenz[i]});
  }
  constexpr std::array<const char*, 3> names = {"A", "B", "C"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    json["abc"].push_back({{"class", names[i]},
                           {"customers", result.abc[i].customers},
                           {"revenue", table.minor(result.abc[i].revenue)}});
  }
  if (result.persistence) {
    json["persistence"] = rate(result.persistence->both, result.persistence->before);
  } else {
    put_null(json, "persistence", Reason::window_too_short);
  }
  return json;
}

}  // namespace weerzien::metrics::concentration
