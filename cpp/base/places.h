// Sorting of numbers that say where things are. The code of the library's sort is long, and of its
// own for every way to compare: here it is one for all, which asks how to compare at run time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace weerzien {

// Whether place `a` comes before place `b`; of two different ones either does.
using ComesBefore = bool (*)(const void* how, std::uint32_t a, std::uint32_t b);
void sort_first(std::vector<std::uint32_t>& places, std::size_t count, ComesBefore before,
                const void* how);

// The places that come before all others, `count` of them or as many as there are, in order.
template <typename Before>
void sort_first(std::vector<std::uint32_t>& places, std::size_t count, const Before& before) {
  const ComesBefore call = [](const void* how, std::uint32_t a, std::uint32_t b) -> bool {
    return (*static_cast<const Before*>(how))(a, b);
  };
  sort_first(places, count, call, &before);
}

// 0 .. count − 1 in order.
template <typename Before>
std::vector<std::uint32_t> sorted_places(std::size_t count, const Before& before) {
  std::vector<std::uint32_t> places(count);
  std::iota(places.begin(), places.end(), 0U);
  sort_first(places, count, before);
  return places;
}

}  // namespace weerzien
