#include <doctest/doctest.h>

#include "support/shop.h"

using namespace weerzien;
using test::day;

namespace {

constexpr const char* three_customers =
    "ann 2024-01-01 10.00 country=NL channel=web\n"
    "ann 2024-01-01 5.00 country=NL channel=shop\n"
    "bob 2024-01-03 7.00 country=BE channel=web\n"
    "ann 2024-02-01 20.00 country=BE channel=web\n"
    "bob 2024-03-01 -3.00 country=BE channel=web\n"
    "cas 2024-03-05 1.00 country=NL channel=shop\n"
    "- 2024-03-09 4.00 country=NL channel=web\n";

table::Rules rules_with(auto&& change) {
  table::Rules rules;
  change(rules);
  return rules;
}

}  // namespace

TEST_CASE("orders, occasions and returns by customer") {
  const test::Shop shop = test::shop(three_customers);
  const table::Table& t = shop.table;
  REQUIRE(t.customers() == 3);
  CHECK(t.orders() == 5);
  CHECK(t.occasions() == 4);
  CHECK(t.orders_of(0) == 3);
  CHECK(t.occasions_of(0) == 2);
  CHECK(t.minor(t.first_value(0)) == 1500);
  CHECK(t.minor(t.revenue[0]) == 3500);
  CHECK(t.minor(t.revenue[1]) == 400);
  CHECK(t.return_day == std::vector<Day>{day("2024-03-01")});
  CHECK(t.first_return == std::vector<std::uint32_t>{0, 0, 1, 1});
  CHECK(t.left_out.returns == 1);
  CHECK(t.identified.orders == 5);
  CHECK(t.minor(t.identified.revenue) == 4000);
  CHECK(t.anonymous.orders == 1);
  CHECK(t.window_first == day("2024-01-01"));
  CHECK(t.window_last == day("2024-03-09"));
  CHECK(t.as_of == day("2024-03-09"));
}

TEST_CASE("orders stay in their rows until one of them does not count") {
  constexpr std::string_view plain = "anna 2024-01-01 10\nben 2024-01-02 20\nanna 2024-01-03 30";
  const test::Shop whole = test::shop(plain);
  CHECK(whole.table.order_row.empty());
  CHECK(whole.table.order_value[1] == 30 * amounts_per_unit);
  CHECK(whole.table.identified.revenue == 60 * amounts_per_unit);
  const test::Shop holed = test::shop(
      "anna 2024-01-01 10\nanna 2024-01-02 0\nben 2024-01-02 20\nben 2024-01-02 5\n"
      "cem 2024-01-04 7");
  const table::Table& t = holed.table;
  CHECK(t.left_out.not_positive == 1);
  CHECK(t.order_row == std::vector<std::uint32_t>{0, 2, 3, 4});
  CHECK(t.order_value[2] == 5 * amounts_per_unit);
  CHECK(t.order_day[3] == day("2024-01-04"));
  CHECK(t.first_value(1) == 25 * amounts_per_unit);
  CHECK(t.occasions() == 3);
}

TEST_CASE("separate days of one order each, and returns ignored") {
  const auto shop = test::shop(three_customers, rules_with([](table::Rules& rules) {
                                 rules.same_day = table::SameDay::separate;
                                 rules.returns = table::Returns::ignore;
                               }));
  CHECK(shop.table.occasions() == 5);
  CHECK(shop.table.minor(shop.table.revenue[1]) == 700);
  CHECK(shop.table.left_out.not_positive == 1);
  CHECK(shop.table.return_day.empty());
}

TEST_CASE("asOf leaves later orders out and lengthens exposure beyond the last one") {
  const auto early = test::shop(
      three_customers, rules_with([](table::Rules& rules) { rules.as_of = day("2024-01-31"); }));
  CHECK(early.table.orders() == 3);
  CHECK(early.table.customers() == 2);
  CHECK(early.table.left_out.after_as_of == 4);
  CHECK(early.table.as_of == day("2024-01-31"));
  CHECK(early.table.window_last == day("2024-01-03"));
  const auto late = test::shop(
      three_customers, rules_with([](table::Rules& rules) { rules.as_of = day("2024-12-31"); }));
  CHECK(late.table.orders() == 5);
  CHECK(late.table.as_of == day("2024-12-31"));
}

TEST_CASE("a date filter keeps first-ever and counts what came before") {
  const auto shop = test::shop(three_customers, rules_with([](table::Rules& rules) {
                                 rules.filter.from = day("2024-02-01");
                                 rules.filter.to = day("2024-03-05");
                               }));
  const table::Table& t = shop.table;
  REQUIRE(t.customers() == 2);
  CHECK(t.first_day[0] == day("2024-01-01"));
  CHECK(t.prior(0) == 1);
  CHECK(t.first_day[1] == day("2024-03-05"));
  CHECK(t.prior(1) == 0);
  CHECK(t.anonymous.orders == 0);
  CHECK(t.left_out.filtered == 4);
}

// Shops without returns have a way of their own through a date filter. It is not taken when a day
// is named on which everything ends, even one that leaves nothing out.
TEST_CASE("a date filter chooses the same orders on both ways") {
  std::string lines;
  for (int order = 0; order < 400; ++order) {
    const Day when = day("2024-01-01") + order * 31 % 97;
    lines += "c" + std::to_string(order * order % 61) + " " + iso_date(when) + " " +
             std::to_string(order % 50 == 0 ? 0 : order) + ".00\n";
  }
  for (const auto same_day : {table::SameDay::merge, table::SameDay::separate}) {
    for (const auto& [from, to] :
         {std::pair("2024-02-01", "2024-03-01"), std::pair("2023-01-01", "2024-01-20"),
          std::pair("2024-03-20", "2025-01-01")}) {
      CAPTURE(from);
      table::Rules rules;
      rules.same_day = same_day;
      rules.filter.from = day(from);
      rules.filter.to = day(to);
      const auto shop = test::shop(lines, rules);
      rules.as_of = day("2024-12-31");
      const table::Table other = table::select(*shop.data, rules);
      const table::Table& t = shop.table;
      REQUIRE(t.customers() > 20);
      CHECK(t.customer == other.customer);
      CHECK(t.first_order == other.first_order);
      CHECK(t.first_occasion == other.first_occasion);
      CHECK(t.occasion_day == other.occasion_day);
      CHECK(t.prior_occasions == other.prior_occasions);
      CHECK(t.first_day == other.first_day);
      CHECK(t.revenue == other.revenue);
      REQUIRE(t.orders() == other.orders());
      for (std::uint32_t o = 0; o < t.orders(); ++o) {
        CHECK(t.row(o) == other.row(o));
        CHECK(t.order_day[o] == other.order_day[o]);
        CHECK(t.order_value[o] == other.order_value[o]);
      }
      CHECK(t.window_first == other.window_first);
      CHECK(t.window_last == other.window_last);
      CHECK(t.file_first == other.file_first);
      CHECK(t.left_out.filtered == other.left_out.filtered);
      CHECK(t.left_out.not_positive == other.left_out.not_positive);
    }
  }
}

TEST_CASE("a filter by the first order chooses customers, one by the order chooses orders") {
  const auto customers = test::shop(three_customers, rules_with([](table::Rules& rules) {
                                      rules.filter.first_order["country"] = {"NL"};
                                    }));
  CHECK(customers.table.customers() == 2);
  CHECK(customers.table.orders_of(0) == 3);
  CHECK(customers.table.anonymous.orders == 0);
  const auto orders =
      test::shop(three_customers,
                 rules_with([](table::Rules& rules) { rules.filter.orders["channel"] = {"web"}; }));
  CHECK(orders.table.customers() == 2);
  CHECK(orders.table.orders_of(0) == 2);
  CHECK(orders.table.anonymous.orders == 1);
  const auto nobody = test::shop(three_customers, rules_with([](table::Rules& rules) {
                                   rules.filter.first_order["planet"] = {"Mars"};
                                 }));
  CHECK(nobody.table.empty());
}

TEST_CASE("a filter by product, and by what several orders of the first day say together") {
  constexpr std::string_view lines = R"(
    ann 2024-01-01 1.00 channel=web product=tea
    ann 2024-01-01 2.00 channel=app product=mug
    ann 2024-02-01 4.00 channel=web product=jam
    bob 2024-01-05 8.00 channel= product=tea
    bob 2024-01-05 16.00 channel=web product=tea
    cem 2024-03-01 32.00 channel=web product=jam
  )";
  const auto revenue = [&](bool first, const char* role, const char* value) {
    const auto shop = test::shop(lines, rules_with([&](table::Rules& rules) {
                                   auto& wanted =
                                       first ? rules.filter.first_order : rules.filter.orders;
                                   wanted[role] = {value};
                                 }));
    return shop.table.minor(shop.table.identified.revenue) / 100;
  };
  CHECK(revenue(true, "channel", "app") == 7);
  CHECK(revenue(true, "channel", "web") == 24 + 32);
  CHECK(revenue(true, "channel", "") == 0);
  CHECK(revenue(true, "productId", "mug") == 7);
  CHECK(revenue(true, "productId", "jam") == 32);
  CHECK(revenue(false, "channel", "web") == 1 + 4 + 16 + 32);
  CHECK(revenue(false, "productId", "jam") == 4 + 32);
  CHECK(revenue(false, "productId", "gin") == 0);
}

TEST_CASE("the window is that of all orders in the filter's days, whomever it leaves out") {
  constexpr std::string_view lines = R"(
    ann 2024-01-01 channel=web
    ann 2024-02-01 channel=app
    bob 2024-02-10 channel=app
    -   2024-03-01 channel=web
    cem 2024-04-01 channel=web
  )";
  const auto app = test::shop(
      lines, rules_with([](table::Rules& rules) { rules.filter.orders["channel"] = {"app"}; }));
  CHECK(app.table.window_first == day("2024-01-01"));
  CHECK(app.table.as_of == day("2024-04-01"));
  CHECK(app.table.file_first == day("2024-01-01"));
  const auto many = test::shop(lines, rules_with([](table::Rules& rules) {
                                 rules.filter.minimum_orders = 2;
                                 rules.filter.from = day("2024-01-15");
                                 rules.filter.to = day("2024-03-15");
                               }));
  CHECK(many.table.empty());
  CHECK(many.table.window_first == day("2024-02-01"));
  CHECK(many.table.window_last == day("2024-03-01"));
  CHECK(many.table.as_of == day("2024-03-01"));
  CHECK(many.table.file_first == day("2024-01-01"));
}

TEST_CASE("minimum orders and hand-picked customers") {
  const auto many = test::shop(
      three_customers, rules_with([](table::Rules& rules) { rules.filter.minimum_orders = 2; }));
  CHECK(many.table.customers() == 1);
  const auto picked = test::shop(three_customers, rules_with([](table::Rules& rules) {
                                   rules.filter.customers = std::vector<std::uint8_t>{0, 1, 1};
                                 }));
  CHECK(picked.table.customers() == 2);
  CHECK(picked.table.customer == std::vector<std::uint32_t>{1, 2});
}

TEST_CASE("returns of customers who never bought are money of nobody") {
  const auto shop = test::shop("ann 2024-01-01 10.00\nbob 2024-01-02 -4.00\n");
  CHECK(shop.table.customers() == 1);
  CHECK(shop.table.minor(shop.table.identified.revenue) == 1000);
  CHECK(shop.table.left_out.returns_without_purchase.orders == 1);
  CHECK(shop.table.minor(shop.table.left_out.returns_without_purchase.revenue) == -400);
}

TEST_CASE("nobody is followed beyond the range of a filter") {
  constexpr std::string_view text =
      "ann 2024-01-01 10.00\nann 2024-01-30 10.00\nbob 2024-03-05 10.00\n";
  const auto as_of = [&](std::optional<Day> wanted, std::optional<Day> to) {
    table::Rules rules;
    rules.as_of = wanted;
    rules.filter.to = to;
    return test::shop(text, rules).table.as_of;
  };
  CHECK(as_of({}, {}) == day("2024-03-05"));
  CHECK(as_of({}, day("2024-01-31")) == day("2024-01-30"));
  CHECK(as_of({}, day("2024-12-31")) == day("2024-03-05"));
  CHECK(as_of(day("2024-06-01"), day("2024-01-31")) == day("2024-01-31"));
  CHECK(as_of(day("2024-01-15"), day("2024-01-31")) == day("2024-01-15"));
}

TEST_CASE("every return is in the figures or among what was left out") {
  constexpr std::string_view text =
      "ann 2024-01-01 50.00\nann 2024-02-01 -10.00\nbob 2024-02-02 50.00\nbob 2024-02-03 -5.00\n";
  table::Rules rules;
  rules.filter.to = day("2024-01-31");
  const auto january = test::shop(text, rules);
  CHECK(january.table.left_out.returns == 0);
  CHECK(january.table.left_out.filtered == 3);  // one order, two returns
  rules.filter.to.reset();
  rules.filter.from = day("2024-02-01");
  const auto february = test::shop(text, rules);
  CHECK(february.table.left_out.returns == 1);
  CHECK(february.table.left_out.filtered == 1);
  CHECK(february.table.left_out.returns_without_purchase.orders == 1);
  CHECK(february.table.minor(february.table.left_out.returns_without_purchase.revenue) == -1000);
  rules.filter.from.reset();
  rules.filter.minimum_orders = 2;
  CHECK(test::shop(text, rules).table.left_out.filtered == 4);
}

TEST_CASE("no orders at all") {
  const auto shop = test::shop("");
  CHECK(shop.table.empty());
  CHECK(shop.table.orders() == 0);
  CHECK(shop.table.window_last < shop.table.window_first);
}

TEST_CASE("a time zone moves orders near midnight to another day, and keeps days in order") {
  table::Dataset data;
  const auto add = [&](const char* iso, std::int32_t utc_minute) {
    data.orders.customer.push_back(data.customers.keys.intern("ann"));
    data.orders.day.push_back(day(iso));
    data.orders.utc_minute.push_back(day(iso) * 1440 + utc_minute);
  };
  add("2024-01-01", 23 * 60 + 30);
  add("2024-01-02", 30);
  data.finish();
  table::Rules rules;
  CHECK(table::select(data, rules).occasions() == 2);
  rules.zone = {{INT32_MIN, 60}};
  const table::Table amsterdam = table::select(data, rules);
  CHECK(amsterdam.occasion_day == std::vector<Day>{day("2024-01-02")});
  rules.zone = {{INT32_MIN, 0}, {day("2024-01-02") * 1440, -60}};
  CHECK(table::select(data, rules).occasion_day == std::vector<Day>{day("2024-01-01")});
}

TEST_CASE("lines follow their orders when these are sorted") {
  const auto shop = test::shop(
      "bob 2024-01-05 1.00 product=tea product=mug\n"
      "ann 2024-01-02 1.00 product=mug\n"
      "ann 2024-01-01 1.00 product=tea product=tea product=jar\n");
  const table::Lines& lines = shop.data->lines;
  const auto products_of = [&](std::uint32_t row) {
    std::string names;
    for (auto l = lines.first[row]; l < lines.first[row + 1]; ++l) {
      names += std::string(lines.products.key(lines.product[l])) + " ";
    }
    return names;
  };
  CHECK(products_of(shop.table.row(0)) == "tea mug ");
  CHECK(products_of(shop.table.row(1)) == "tea tea jar ");
  CHECK(products_of(shop.table.row(2)) == "mug ");
}
