// Totals come with the table; here they are only divided and written.
#include "metrics/summary.h"

namespace weerzien::metrics::summary {

namespace {

Json totals_json(const table::Totals& totals, const table::Table& table) {
  Json object = {{"orders", totals.orders}};
  put_money(object, "revenue", totals.revenue, table);
  put_mean_money(object, "aov", totals.revenue, totals.orders, Reason::no_orders, table);
  if (!table.has_items) {
    put_null(object, "itemsPerOrder", Reason::no_items);
  } else if (totals.orders == 0) {
    put_null(object, "itemsPerOrder", Reason::no_orders);
  } else {
    object["itemsPerOrder"] =
        static_cast<double>(totals.items) / static_cast<double>(totals.orders);
  }
  return object;
}

}  // namespace

Result compute(const table::Table& table, const Options&) {
  const table::Totals& named = table.identified;
  const table::Totals& unnamed = table.anonymous;
  return {
      {named.orders + unnamed.orders, named.revenue + unnamed.revenue, named.items + unnamed.items},
      named,
      table.customers()};
}

Json to_json(const Result& result, const table::Table& table) {
  Json object = {{"customers", result.customers},
                 {"all", totals_json(result.all, table)},
                 {"identified", totals_json(result.identified, table)}};
  put_mean_money(object, "revenuePerCustomer", result.identified.revenue, result.customers,
                 Reason::no_customers, table);
  return object;
}

}  // namespace weerzien::metrics::summary
