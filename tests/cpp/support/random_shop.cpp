// A small generator of its own, because those of the standard library differ between builds.
#include "support/random_shop.h"

#include <format>

#include "base/days.h"

namespace weerzien::test {

namespace {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 2 + 1) {}

  // A number below `sides` (splitmix64).
  std::uint32_t roll(std::uint32_t sides) {
    state_ += 0x9e3779b97f4a7c15ULL;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
    return static_cast<std::uint32_t>((mixed ^ (mixed >> 31)) % sides);
  }

 private:
  std::uint64_t state_;
};

}  // namespace

std::string random_shop(std::uint64_t seed, std::uint32_t customers, std::uint32_t days) {
  Dice dice(seed);
  const Day first = day_from_civil(2023, 1, 10);
  std::string lines;
  const auto add = [&](const std::string& who, std::uint32_t day, std::int32_t cents) {
    lines += std::format("{} {} {}{}.{:02}\n", who, iso_date(first + static_cast<Day>(day)),
                         cents < 0 ? "-" : "", std::abs(cents) / 100, std::abs(cents) % 100);
  };
  for (std::uint32_t c = 0; c < customers; ++c) {
    const std::string who = std::format("c{}", dice.roll(1000) * customers + c);
    const std::uint32_t pace = 1 + dice.roll(dice.roll(4) == 0 ? 20 : 200);
    for (std::uint32_t day = dice.roll(days); day < days; day += dice.roll(pace)) {
      const auto cents = static_cast<std::int32_t>(100 + dice.roll(20'000));
      add(who, day, cents);
      if (dice.roll(12) == 0) add(who, dice.roll(days), -cents / 2);
      if (dice.roll(3) == 0) break;
    }
    if (dice.roll(10) == 0) add("-", dice.roll(days), 500);
  }
  return lines;
}

}  // namespace weerzien::test
