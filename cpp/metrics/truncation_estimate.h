// Estimates how many customers who first show up on a day of the window had bought before it.
#pragma once

#include <cstdint>
#include <vector>

#include "stats/survival.h"

namespace weerzien::metrics::truncation {

// A calendar month of the window; the first and the last may be cut off by it.
struct Month {
  std::int32_t first;          // days since the first day of the window
  std::int32_t days;           // days of it inside the window
  std::int32_t month_of_year;  // 0 … 11
};

// What the estimate is made from. Days count from the first day of the window, which is day 0.
struct Signals {
  std::vector<std::uint32_t> newcomers;  // by day: customers seen for the first time
  std::vector<std::uint32_t> occasions;  // by day: all occasions
  stats::Durations next;      // from every occasion to the next one, or still waiting at asOf
  std::vector<Month> months;  // consecutive, together the whole window
};

struct Share {
  double value;
  double low;
  double high;
};

// The share of each month's newcomers who are old customers, with a 95% interval that also covers
// what a file cannot tell about the time before it. Needs a year of days and some completed gaps.
//
// A purchase before the window whose next one falls on day t of it makes an old newcomer of that
// day. The chance of a gap that long is in the shop's own curve of gaps, and purchases before the
// window are taken to follow the window's trend: N(−u) = N₀·e^(−γu). So on day t one expects O(t) =
// Σᵤ N(−u)·f(t + u) old newcomers, f(v) the chance of a next purchase after exactly v days
// (Kaplan-Meier over all occasions). In a shop that has always been the same size this is the
// identity of renewal theory: forward recurrence times are distributed as the tail of the gaps.
//
// O(t) relies on the past being like the window. The newcomers themselves tell more: old ones die
// out, new ones keep coming. So newcomers of month m = T·e^(gt)·days + κ·O(m) is fitted to the
// counts, with κ near 1 (± 0.5) and g near γ (± 0.2 a year) unless the counts say otherwise: a shop
// that began with its file shows no decline, so κ goes to 0. Both parts carry the season of the
// occasions where there are two years to see it. Counts that scatter more than chance widen the
// interval.
std::vector<Share> estimate_old_shares(const Signals& signals);

}  // namespace weerzien::metrics::truncation
