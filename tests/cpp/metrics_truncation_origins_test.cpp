// Truncation: which customers are known to have bought before the file, whatever a filter asks.
#include <doctest/doctest.h>

#include <string_view>
#include <vector>

#include "metrics/truncation.h"
#include "support/shop.h"

using namespace weerzien;
using namespace weerzien::metrics;
using test::day;
using test::set_since;
using truncation::Source;

TEST_CASE("truncation: registered before a filter's range is not registered before the file") {
  table::Rules rules;
  rules.filter.from = day("2024-03-01");
  auto shop = test::shop("a 2024-01-01\na 2024-03-01\nb 2024-03-02\nc 2024-03-03\n", rules);
  set_since(shop, {{"a", "2024-01-01"}, {"b", "2024-02-01"}, {"c", "2023-12-31"}}, 0);
  const auto origins = truncation::known_origins(shop.table);
  CHECK(origins.source == Source::customer_since);
  REQUIRE(origins.of.size() == 3);
  CHECK(origins.of[0] == truncation::Origin::new_in_window);
  CHECK(origins.of[1] == truncation::Origin::new_in_window);
  CHECK(origins.of[2] == truncation::Origin::bought_before);
}

TEST_CASE("truncation: what a column knows of its customers does not depend on a filter") {
  // Of six customers four have a date; of the two that the filter keeps only one has.
  constexpr std::string_view text =
      "a 2024-01-01 channel=web\nb 2024-01-02 channel=web\nc 2024-01-03 channel=web\n"
      "d 2024-01-04 channel=web\ne 2024-01-05 channel=store\nf 2024-01-06 channel=store\n"
      "g 2024-01-06 channel=store\n";
  table::Rules rules;
  rules.filter.first_order = {{"channel", {"store"}}};
  auto shop = test::shop(text, rules);
  set_since(shop,
            {{"a", "2023-01-01"},
             {"b", "2024-01-02"},
             {"c", "2024-01-03"},
             {"d", "2024-01-04"},
             {"e", "2023-05-05"}},
            no_day);
  const auto origins = truncation::known_origins(shop.table);
  CHECK(origins.source == Source::customer_since);
  CHECK(origins.of == std::vector{truncation::Origin::bought_before, truncation::Origin::unknown,
                                  truncation::Origin::unknown});
}

TEST_CASE("truncation: of several orders on the first day, the one that calls her new was first") {
  for (const std::string_view text :
       {"a 2024-01-01 customerType=new\na 2024-01-01 customerType=returning\n",
        "a 2024-01-01 customerType=returning\na 2024-01-01 customerType=new\n"}) {
    const auto origins = truncation::known_origins(test::shop(text).table);
    CHECK(origins.source == Source::customer_type);
    CHECK(origins.of == std::vector{truncation::Origin::new_in_window});
  }
}
