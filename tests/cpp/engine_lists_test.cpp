// The lists of people to write to: who is in them, in which order, with which figures.
#include "engine/lists.h"

#include <doctest/doctest.h>

#include "report/report.h"
#include "support/shop.h"

using namespace weerzien;
using engine::Json;

namespace {

// asOf 2024-03-31. Gaps: ann 30, ben 30; the median gap is 30 throughout, also for tea.
//   ann: last order 60 days ago, ratio 2, probably elsewhere     cem: 90 days ago, ratio 3, lost
//   ben: 30 days ago, ratio 1, due                               dee: today, on schedule
constexpr std::string_view four_customers = R"(
  ann 2024-01-01 20 product=tea
  ann 2024-01-31 30 product=tea
  ben 2024-01-31 10 product=tea
  ben 2024-03-01 20 product=tea
  cem 2024-01-01 99 product=soap
  dee 2024-03-31 5 product=tea
  - 2024-03-31 1
)";

Json list(std::string_view kind, std::string_view id, const report::Options& options = {}) {
  const auto shop = test::shop(four_customers);
  return engine::customer_list(report::select(*shop.data, options), kind, id, options);
}

}  // namespace

TEST_CASE("lists: everybody, by revenue, with every column") {
  const Json all = list("all", "");
  CHECK(all["columns"] == Json({"customer", "email", "name", "orders", "occasions", "revenue",
                                "firstOrder", "lastOrder", "segment", "rfm", "rhythm",
                                "expectedGapDays", "reminderDate", "ordersPerMonth"}));
  REQUIRE(all["rows"].size() == 4);
  CHECK(all["rows"][0][0] == "cem");
  // Recency 0 30 60 90: cuts 18, 36, 54, 72. Occasions 1 1 2 2: 1, 1.2, 1.8, 2. Revenue 5 30 50 99.
  // Two orders in the 91 days of the window, 2.99 months.
  CHECK(all["rows"][1] ==
        Json::parse(R"(["ann", null, null, 2, 2, 5000, "2024-01-01", "2024-01-31", "atRisk", 244,
                        "probablyElsewhere", 30.0, "2024-02-25", 0.67])"));
  CHECK(all["rows"][2][0] == "ben");
  CHECK(all["rows"][3][0] == "dee");
  // A window of 30 days is no month.
  const auto days = test::shop("ann 2024-01-01 20\nann 2024-01-30 20");
  CHECK(engine::customer_list(report::select(*days.data, {}), "all", "", {})["rows"][0]
            .back()
            .is_null());
  const auto month = test::shop("ann 2024-01-01 20\nann 2024-01-31 20");
  CHECK(engine::customer_list(report::select(*month.data, {}), "all", "", {})["rows"][0].back() ==
        1.96);
}

TEST_CASE("lists: a segment, a state, and a list that does not exist") {
  const auto names = [](const Json& list) {
    std::string text;
    for (const Json& row : list["rows"]) text += std::string(row[0]) + " ";
    return text;
  };
  CHECK(names(list("segment", "atRisk")) == "ann ");
  CHECK(names(list("segment", "champion")) == "");
  CHECK(names(list("rhythm", "lost")) == "cem ");
  CHECK(names(list("rhythm", "due")) == "ben ");
  CHECK(names(list("rhythm", "onSchedule")) == "dee ");
  CHECK(list("birthday", "")["error"]["code"] == "unknownList");
}

TEST_CASE("lists: products that customers may run out of, by date of the reminder") {
  // Of four waits for tea that reached day 30 two ended there, so the curve stays at one half until
  // the last day seen, 60: the median is 45. With an own gap of 30: sqrt(30 · 45) = 36.74, shown
  // with one decimal.
  const Json all = list("product", "");
  CHECK(all == Json::parse(R"({
    "columns": ["customer", "email", "name", "product", "productName", "lastOrder", "rhythm",
                "expectedGapDays", "reminderDate"],
    "rows": [
      ["ann", null, null, "tea", null, "2024-01-31", "missed", 36.7, "2024-03-03"],
      ["ben", null, null, "tea", null, "2024-03-01", "due", 36.7, "2024-04-02"],
      ["dee", null, null, "tea", null, "2024-03-31", "onSchedule", 45.0, "2024-05-10"]]
  })"));
  const Json due = list("product", "due");
  REQUIRE(due["rows"].size() == 1);
  CHECK(due["rows"][0][0] == "ben");
  report::Options options;
  options.reminder_lead_days = 0;
  CHECK(list("product", "due", options)["rows"][0][8] == "2024-04-07");
}
