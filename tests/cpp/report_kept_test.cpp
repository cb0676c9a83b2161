// What a reporter keeps from one question to the next never shows: whatever was asked before, the
// answer is that of a fresh one.
#include <doctest/doctest.h>

#include <format>

#include "report/report.h"
#include "support/reading.h"

using namespace weerzien;
using report::Json;

namespace {

// Every option at a value of its own, by its name in JSON.
const std::vector<std::pair<std::string, std::string>> changes = {
    {"returns", R"("ignore")"},
    {"countRefunded", "true"},
    {"countZero", "true"},
    {"sameDay", R"("separate")"},
    {"revenueBasis", R"("products")"},
    {"currency", R"("USD")"},
    {"timeZone", R"("Asia/Tokyo")"},
    {"timeZoneOffsets", "[[-2147483648, 540]]"},
    {"asOf", R"("2025-06-30")"},
    {"statuses", R"({"paid": false})"},
    {"period", R"("quarter")"},
    {"activeWindowDays", "90"},
    {"horizons", "[14, 45]"},
    {"reminderLeadDays", "9"},
    {"landmarkDays", "30"},
    {"windowStartsShop", "true"},
    {"burnIn", "false"},
    {"rfm", R"({"method": "halfOpen"})"},
    {"rfm", R"({"method": "fixed", "thresholds": {"recency": [10, 40, 90, 200]}})"},
    {"filter", R"({"from": "2023-06-01"})"},
    {"filter", R"({"to": "2024-03-31"})"},
    {"filter", R"({"minimumOrders": 2})"},
    {"filter", R"({"firstOrder": {"country": ["NL"]}})"},
    {"filter", R"({"order": {"country": ["BE"]}})"},
    {"filter", R"({"segments": ["champion", "loyal", "new"]})"},
};

// A shop in which each of these changes something: currencies, statuses, countries, lines that go
// back, refunds, free orders, stamps with offsets, and customers who came before the file.
std::string file_of_everything() {
  std::string file =
      "Order,Date,Customer,Status,Currency,Total,Refunded,Country,Customer since,Product,Quantity,"
      "Price\n";
  std::uint64_t seed = 11;
  const auto roll = [&](std::uint64_t sides) {
    seed = seed * 6364136223846793005 + 1442695040888963407;
    return (seed >> 33) % sides;
  };
  const Day first = day_from_civil(2023, 1, 10);
  for (std::uint64_t order = 0; order < 500; ++order) {
    const Day day = first + static_cast<Day>(order / 2 * 720 / 250);
    const std::uint64_t customer = order / 3 + roll(60) * roll(2);
    const bool old = customer < 40;
    const bool back = roll(15) == 0;
    const std::uint64_t price = roll(20) == 0 ? 0 : 5 + roll(90);
    file += std::format(
        "{},{} {:02}:30:00 +0100,c{}@shop.example,{},{},{}{}.00,{},{},{},{},{},{}.00\n",
        order + 1000, iso_date(day), roll(24), customer,
        std::array{"paid", "paid", "sent", "refunded"}[roll(4)], roll(9) == 0 ? "USD" : "EUR",
        back ? "-" : "", 2 * price + (price == 0 ? 0 : 4), roll(12) == 0 ? "1.00" : "0.00",
        std::array{"NL", "BE", "DE"}[customer % 3], iso_date(old ? first - 100 : day),
        std::array{"tea", "mug", "pot"}[roll(3)], back ? "-2" : "2", price);
  }
  return file;
}

// A shop with one kind of amount, without a word about who came before, whose first months hold
// many old customers: everybody buys every hundred days. Now and then money goes back, or never.
std::string file_of_little(bool credits) {
  std::string file = "Order,Date,Customer,Total\n";
  const Day first = day_from_civil(2023, 1, 10);
  for (int order = 0; order < 1000; ++order) {
    const int customer = order % 2 == 0 ? order : order * 7919 % 150;
    file += std::format("{},{},c{}@shop.example,{}{}.00\n", order + 1000,
                        iso_date(first + order * 720 / 1000), customer,
                        credits && order % 40 == 39 ? "-" : "", 5 + order % 90);
  }
  return file;
}

report::Options options_of(const Json& json) {
  report::Options options;
  const auto error = report::parse(json, options);
  REQUIRE_FALSE(error);
  return options;
}

Json changed(const std::pair<std::string, std::string>& change) {
  return {{change.first, Json::parse(change.second)}};
}

}  // namespace

TEST_CASE("a reporter answers as a fresh one does, whatever it was asked before") {
  const auto read = test::read_files({file_of_everything()});
  REQUIRE(read);
  const table::Dataset& data = read->data();
  const Json reading = {{"rowsRead", 500}};
  const std::string plain = report::report(data, reading, {});

  // Every option is in the list, and all but those of lists change more than their own echo.
  const Json defaults = report::to_json({});
  for (const auto& [name, value] : defaults.items()) {
    CAPTURE(name);
    CHECK(std::ranges::find(changes, name, &std::pair<std::string, std::string>::first) !=
          changes.end());
  }
  for (const auto& change : changes) {
    CAPTURE(change.first);
    CAPTURE(change.second);
    Json fresh = Json::parse(report::report(data, reading, options_of(changed(change))));
    const bool echo_alone = change.first == "reminderLeadDays" || change.first == "timeZone";
    fresh["options"] = defaults;
    CHECK((fresh != Json::parse(plain)) != echo_alone);
  }

  // Each option alone changes and changes back.
  report::Reporter reporter(data, reading);
  for (const auto& change : changes) {
    CAPTURE(change.first);
    CAPTURE(change.second);
    const report::Options options = options_of(changed(change));
    CHECK(reporter.report({}) == plain);
    CHECK(reporter.report(options) == report::report(data, reading, options));
    CHECK(reporter.report({}) == plain);
  }

  // A walk from any to any, with two changes in force at a time; every fifth question is about all
  // sections, the others about three.
  std::vector<std::string> names;
  for (const auto& [name, value] : Json::parse(plain).items()) {
    if (report::is_section(name)) names.push_back(name);
  }
  names.push_back("orderGaps");
  for (std::size_t step = 0; step < 200; ++step) {
    Json json = changed(changes[step * 7 % changes.size()]);
    json.update(changed(changes[(step / 2) % changes.size()]));
    for (std::size_t i = 0; step % 5 != 0 && i < 3; ++i) {
      json["metrics"].push_back(names[(step * 3 + i) % names.size()]);
    }
    CAPTURE(json.dump());
    const report::Options options = options_of(json);
    CHECK(reporter.report(options) == report::report(data, reading, options));
  }
}

TEST_CASE("options about something that a file does not have change nothing but their echo") {
  for (const bool credits : {false, true}) {
    CAPTURE(credits);
    const auto read = test::read_files({file_of_little(credits)});
    REQUIRE(read);
    const table::Dataset& data = read->data();
    const Json plain = Json::parse(report::report(data, {}, {}));
    REQUIRE(plain["truncation"]["burnIn"].is_object());
    report::Reporter reporter(data, {});
    for (const auto& change : changes) {
      CAPTURE(change.first);
      const report::Options options = options_of(changed(change));
      const std::string fresh = report::report(data, {}, options);
      CHECK(Json::parse(reporter.report({})) == plain);
      CHECK(reporter.report(options) == fresh);
      const bool returns = change.first == "returns";
      if (!returns && change.first != "revenueBasis") continue;
      Json same = Json::parse(fresh);
      same["options"] = plain["options"];
      CHECK((same == plain) != (returns && credits));
    }
  }
}
