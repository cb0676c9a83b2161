// Options to and from JSON: defaults, every key, and what is refused.
#include <doctest/doctest.h>

#include "report/options.h"
#include "support/shop.h"

using namespace weerzien;
using report::Json;

namespace {

// The error of parsing, "" for none.
std::string error_of(const std::string& text) {
  report::Options options;
  const auto error = report::parse(Json::parse(text), options);
  return error ? error->dump() : "";
}

}  // namespace

TEST_CASE("options: the defaults in JSON") {
  CHECK(report::to_json({}).dump() ==
        R"({"returns":"net","countRefunded":false,"countZero":null,"sameDay":"merge",)"
        R"("revenueBasis":"total","currency":null,"timeZone":null,"asOf":null,"statuses":{},)"
        R"("period":"month","activeWindowDays":365,"horizons":[30,60,90,180,365],)"
        R"("reminderLeadDays":5,"landmarkDays":0,"windowStartsShop":false,"burnIn":true,)"
        R"("rfm":{"method":"quantile","thresholds":{"recency":null,"frequency":null,)"
        R"("monetary":null}},"filter":{"from":null,"to":null,"firstOrder":{},"order":{},)"
        R"("segments":[],"minimumOrders":1}})");
}

TEST_CASE("options: what is written can be read again, changed or not") {
  const std::string all = R"({"returns":"ignore","countRefunded":true,"countZero":true,)"
                          R"("sameDay":"separate","revenueBasis":"products","currency":"USD",)"
                          R"("timeZone":"Europe/Amsterdam","asOf":"2024-02-29",)"
                          R"("statuses":{"on hold":true,"paid":false},"period":"week",)"
                          R"("activeWindowDays":90,"horizons":[7,30],"reminderLeadDays":0,)"
                          R"("landmarkDays":14,"windowStartsShop":true,"burnIn":false,)"
                          R"("rfm":{"method":"fixed","thresholds":{"recency":[1.0,2.0,3.0,4.5],)"
                          R"("frequency":null,"monetary":[10.0,20.0,30.0,40.0]}},)"
                          R"("filter":{"from":"2023-01-01","to":"2023-12-31",)"
                          R"("firstOrder":{"channel":["web","shop"]},"order":{"country":["NL"]},)"
                          R"("segments":["champion","atRisk"],"minimumOrders":2}})";
  for (const std::string& text : {all, report::to_json({}).dump()}) {
    report::Options options;
    REQUIRE_FALSE(report::parse(Json::parse(text), options));
    CHECK(report::to_json(options).dump() == text);
  }
  report::Options options;
  REQUIRE_FALSE(report::parse(Json::parse(all), options));
  CHECK(options.rules.as_of == test::day("2024-02-29"));
  CHECK(options.rules.filter.from == test::day("2023-01-01"));
  CHECK(options.rules.filter.minimum_orders == 2);
  CHECK(options.rfm.period == Period::week);
  CHECK(options.segments.size() == 2);
}

TEST_CASE(
    "options: null takes the default back, horizons are sorted, sections and zones are read") {
  report::Options options;
  options.rules.as_of = 7;
  REQUIRE_FALSE(report::parse(Json::parse(R"({"asOf": null, "horizons": [90, 30, 90],
    "metrics": ["gaps", "quality"], "timeZoneOffsets": [[-2147483648, 60], [100, 120]]})"),
                              options));
  CHECK_FALSE(options.rules.as_of);
  CHECK(options.horizons == std::vector<std::int32_t>{30, 90});
  CHECK(options.metrics == std::vector<std::string>{"gaps", "quality"});
  REQUIRE(options.rules.zone.size() == 2);
  CHECK(options.rules.zone[1] == std::pair<std::int32_t, std::int32_t>{100, 120});
}

TEST_CASE("options: what is refused names the key and the value") {
  CHECK(error_of(R"({"perod": "week"})") ==
        R"({"code":"unknownOption","option":"perod","value":"\"week\""})");
  CHECK(error_of(R"({"period": "day"})") ==
        R"({"code":"badOption","option":"period","value":"\"day\"",)"
        R"("allowed":["week","month","quarter","year"]})");
  CHECK(error_of("[1]") == R"({"code":"badOptions"})");
  const char* bad[] = {
      R"({"returns": true})",
      R"({"sameDay": "join"})",
      R"({"revenueBasis": 1})",
      R"({"countRefunded": "yes"})",
      R"({"countZero": 0})",
      R"({"currency": 978})",
      R"({"asOf": "2023-02-29"})",
      R"({"asOf": "29-02-2024"})",
      R"({"asOf": "2024-2-29"})",
      R"({"asOf": "1989-12-31"})",
      R"({"asOf": "9999-12-31"})",
      R"({"statuses": {"paid": 1}})",
      R"({"statuses": ["paid"]})",
      R"({"activeWindowDays": 0})",
      R"({"activeWindowDays": 1.5})",
      R"({"activeWindowDays": 1000000})",
      R"({"horizons": []})",
      R"({"horizons": [0]})",
      R"({"horizons": 30})",
      R"({"reminderLeadDays": -1})",
      R"({"windowStartsShop": null})",
      R"({"rfm": {"method": "deciles"}})",
      R"({"rfm": {"cuts": []}})",
      R"({"rfm": {"thresholds": {"recency": [1, 2, 3]}}})",
      R"({"rfm": {"thresholds": {"recency": [4, 3, 2, 1]}}})",
      R"({"filter": {"from": "soon"}})",
      R"({"filter": {"since": "2024-01-01"}})",
      R"({"filter": {"firstOrder": {"channel": "web"}}})",
      R"({"filter": {"segments": ["vip"]}})",
      R"({"filter": {"minimumOrders": 0}})",
      R"({"metrics": ["summary", "weather"]})",
      R"({"timeZoneOffsets": [[1, 2, 3]]})",
      R"({"timeZoneOffsets": [[99999999999, 60]]})",
      R"({"timeZoneOffsets": [[5, 60], [1, 120]]})",
  };
  for (const char* text : bad) {
    CAPTURE(text);
    CHECK(error_of(text).starts_with(R"({"code":"badOption","option":)"));
  }
}
