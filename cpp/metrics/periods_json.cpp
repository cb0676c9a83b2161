// Writes a row for every period.
#include "metrics/periods.h"

namespace weerzien::metrics::periods {

Json to_json(const Result& result, const table::Table& table) {
  Json list = Json::array();
  for (const Row& row : result.rows) {
    Json object = {{"start", iso_date(row.start)},
                   {"end", iso_date(row.end)},
                   {"complete", row.complete},
                   {"orders", row.orders}};
    put_money(object, "revenue", row.revenue, table);
    put_mean_money(object, "aov", row.revenue, row.orders, Reason::no_orders, table);
    object["customers"] = row.customers;
    object["newCustomers"] = row.new_customers;
    object["returningCustomers"] = row.customers - row.new_customers;
    put_money(object, "newRevenue", row.new_revenue, table);
    put_money(object, "repeatRevenue", row.revenue - row.new_revenue, table);
    if (row.customers == 0) {
      put_null(object, "frequency", Reason::no_customers);
    } else {
      object["frequency"] = static_cast<double>(row.orders) / static_cast<double>(row.customers);
    }
    list.push_back(std::move(object));
  }
  return list;
}

}  // namespace weerzien::metrics::periods
