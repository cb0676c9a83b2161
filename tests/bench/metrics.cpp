// Time of every metric on a made-up shop: bench-metrics [customers] [repetitions].
// Prints the best of the repetitions in milliseconds, computing and writing JSON apart.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "metrics/cohorts.h"
#include "metrics/frequency.h"
#include "metrics/gaps.h"
#include "metrics/next_occasion.h"
#include "metrics/periods.h"
#include "metrics/repeat.h"
#include "metrics/retention.h"
#include "metrics/summary.h"
#include "report/report.h"

using namespace weerzien;

namespace {

// splitmix64: the same shop on every machine.
class Dice {
 public:
  std::uint32_t roll(std::uint32_t sides) {
    state_ += 0x9e3779b97f4a7c15ULL;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
    return static_cast<std::uint32_t>((mixed ^ (mixed >> 31)) % sides);
  }

 private:
  std::uint64_t state_ = 1;
};

// Three years; paces differ from customer to customer, a third leaves after every order. About 4.5
// orders per customer and 2.2 of 4,000 products per order, low numbers more often.
table::Dataset make_shop(std::uint32_t customers) {
  table::Dataset data;
  Dice dice;
  constexpr std::uint32_t days = 1096;
  constexpr std::uint32_t products = 4000;
  const Day first = day_from_civil(2022, 1, 1);
  for (std::uint32_t p = 0; p < products; ++p) {
    data.lines.products.intern("sku-" + std::to_string(p));
  }
  for (std::uint32_t c = 0; c < customers; ++c) {
    data.customers.keys.intern("customer-" + std::to_string(c));
    const std::uint32_t pace = 10 + dice.roll(20 + dice.roll(300));
    const std::uint32_t stays = 1 + dice.roll(12);
    for (std::uint32_t day = dice.roll(days); day < days; day += dice.roll(pace)) {
      const std::uint32_t order = data.orders.size();
      data.orders.customer.push_back(c);
      data.orders.day.push_back(first + static_cast<Day>(day));
      data.orders.total.push_back((500 + dice.roll(20'000)) * Amount{100});
      for (std::uint32_t lines = 1 + dice.roll(3) + dice.roll(2); lines > 0; --lines) {
        data.lines.order.push_back(order);
        data.lines.product.push_back(dice.roll(1 + dice.roll(products)));
      }
      if (dice.roll(stays) == 0) break;
    }
  }
  data.finish();
  return data;
}

template <typename Work>
double best_milliseconds(int repetitions, Work work) {
  double best = 1e300;
  for (int i = 0; i < repetitions; ++i) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
    best = std::min(best, time.count());
  }
  return best;
}

}  // namespace

int main(int argc, char** argv) {
  const auto customers = static_cast<std::uint32_t>(argc > 1 ? std::atoi(argv[1]) : 1'000'000);
  const int repetitions = argc > 2 ? std::atoi(argv[2]) : 5;
  const table::Dataset data = make_shop(customers);
  std::printf("%u customers, %u orders, %zu lines\n", customers, data.orders.size(),
              data.lines.product.size());
  table::Table table;
  const auto time = [&](const char* name, auto work) {
    std::printf("%-22s %9.2f ms\n", name, best_milliseconds(repetitions, work));
  };
  const std::vector<std::int32_t> horizons = {30, 60, 90, 180, 365};
  time("select", [&] { table = table::select(data, {}); });

  metrics::NextOccasions next;
  metrics::periods::Result periods;
  metrics::repeat::Result repeat;
  metrics::retention::Result retention;
  metrics::cohorts::Result cohorts;
  metrics::frequency::Result frequency;
  metrics::gaps::Result gaps;
  time("next occasions", [&] { next = metrics::next_occasions(table); });
  time("periods", [&] { periods = metrics::periods::compute(table, {}); });
  time("repeat", [&] { repeat = metrics::repeat::compute(table, {horizons}, periods, next); });
  time("retention", [&] { retention = metrics::retention::compute(table, {}); });
  time("cohorts", [&] { cohorts = metrics::cohorts::compute(table, {}); });
  time("frequency", [&] { frequency = metrics::frequency::compute(table, {horizons}, next); });
  time("gaps", [&] { gaps = metrics::gaps::compute(table, {.horizons = horizons}, next); });
  time("  of which by product", [&] { metrics::gaps::by_product(table, 100); });

  std::size_t bytes = 0;
  const auto write = [&](const char* name, auto make) {
    time(name, [&] { bytes = make().dump().size(); });
    std::printf("%-22s %9zu bytes\n", "", bytes);
  };
  write("periods JSON", [&] { return metrics::periods::to_json(periods, table); });
  write("repeat JSON", [&] { return metrics::repeat::to_json(repeat, table); });
  write("retention JSON", [&] { return metrics::retention::to_json(retention, table); });
  write("cohorts JSON", [&] { return metrics::cohorts::to_json(cohorts, table); });
  write("frequency JSON", [&] { return metrics::frequency::to_json(frequency, table); });
  write("gaps JSON", [&] { return metrics::gaps::to_json(gaps, table); });

  std::string text;
  time("whole report", [&] { text = report::report(data, metrics::Json::object(), {}); });
  std::printf("%-22s %9zu bytes\n", "", text.size());
}
