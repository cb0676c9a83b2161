// Writes the groups by number of products.
#include "metrics/distinct_products.h"

namespace weerzien::metrics::distinct_products {

Json to_json(const Result& result, const table::Table&) {
  if (result.missing) return nullptr;
  Json json = {
      {"landmarkDays", result.landmark_days}, {"groups", Json::array()}, {"naive", Json::array()}};
  for (std::size_t g = 0; g < groups; ++g) {
    const Group& group = result.by_landmark[g];
    const NaiveGroup& naive = result.naive[g];
    Json fair = {{"products", g + 1}, {"open", g + 1 == groups}, {"customers", group.customers()}};
    Json misleading = {
        {"products", g + 1}, {"open", g + 1 == groups}, {"customers", naive.customers}};
    put_rate(fair, group.returned(), group.customers());
    put_rate(misleading, naive.returned, naive.customers);
    fair["within"] = within(group.curve, result.horizons);
    json["groups"].push_back(std::move(fair));
    json["naive"].push_back(std::move(misleading));
  }
  return json;
}

}  // namespace weerzien::metrics::distinct_products
