// Shops of any shape for comparing a metric with a slow, obvious version of itself.
#pragma once

#include <cstdint>
#include <string>

namespace weerzien::test {

// The lines of a shop for shop(): up to `customers` customers over `days` days from 2023-01-10 on,
// most of them buying once or twice, some very often; same-day orders, dated returns and orders of
// nobody. The same seed gives the same shop in every build.
std::string random_shop(std::uint64_t seed, std::uint32_t customers, std::uint32_t days);

}  // namespace weerzien::test
