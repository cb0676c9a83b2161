// Writes the counts by state.
#include "metrics/rhythm.h"

namespace weerzien::metrics::rhythm {

Json to_json(const Result& result, const table::Table& table) {
  Json json = Json::object();
  if (!result.counts) {
    put_null(json, "counts", table.empty() ? Reason::no_customers : Reason::no_gaps);
    return json;
  }
  Json& counts = json["counts"] = Json::object();
  for (std::size_t s = 0; s < states; ++s)
    counts[std::string(id(static_cast<State>(s)))] = (*result.counts)[s];
  return json;
}

}  // namespace weerzien::metrics::rhythm
