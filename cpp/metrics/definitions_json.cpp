// Writes the definitions side by side.
#include "metrics/definitions.h"

namespace weerzien::metrics::definitions {

namespace {

constexpr std::array<std::string_view, definitions> ids = {
    "calendarMonth", "offset30",     "cumulative",       "unbounded", "periodOverPeriod",
    "formula",       "inSpanRepeat", "lifetimeLookback", "shareEver"};

}  // namespace

Json to_json(const Result& result, const table::Table& table) {
  Json list = Json::array();
  for (std::size_t i = 0; i < definitions; ++i) {
    const Entry& entry = result.entries[i];
    Json json = {{"id", ids[i]}};
    const Reason reason = table.empty()  ? Reason::no_customers
                          : !entry.start ? Reason::window_too_short
                                         : Reason::no_customers;
    for (const auto& [key, day] : {std::pair{"start", entry.start}, {"end", entry.end}}) {
      if (day) {
        json[key] = iso_date(*day);
      } else {
        put_null(json, key, reason);
      }
    }
    put_rate(json, entry.numerator, entry.denominator, reason);
    list.push_back(std::move(json));
  }
  return list;
}

}  // namespace weerzien::metrics::definitions
