// Writes the shares by month.
#include "metrics/truncation.h"

namespace weerzien::metrics::truncation {

Json to_json(const Result& result, const table::Table&) {
  constexpr std::array<const char*, 6> sources = {"estimate",         "customerSince",
                                                  "customerType",     "lifetimeOrders",
                                                  "windowStartsShop", "orderNumbers"};
  Json json = {{"source", sources[static_cast<std::size_t>(result.source)]},
               {"byMonth", Json::array()}};
  for (const MonthShare& month : result.by_month) {
    Json entry = {{"month", iso_date(month.month)}, {"newCustomers", month.customers}};
    if (month.old_share) {
      entry["oldShare"] = {{"value", month.old_share->value},
                           {"low", month.old_share->low},
                           {"high", month.old_share->high}};
    } else {
      put_null(entry, "oldShare", month.missing);
    }
    json["byMonth"].push_back(std::move(entry));
  }
  if (result.burn_in) {
    json["burnIn"] = {{"months", result.burn_in->months},
                      {"until", iso_date(result.burn_in->until)}};
  } else {
    put_null(json, "burnIn", result.no_burn_in);
  }
  return json;
}

}  // namespace weerzien::metrics::truncation
