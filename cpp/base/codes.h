// Codes that the report gives in place of words; the web turns them into sentences.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/days.h"

namespace weerzien {

// Why a value is null. A null at key `x` of the report has its code beside it at key `xReason`.
enum class Reason : std::uint8_t {
  no_amounts,          // the file has no money column
  no_items,            // the file has no quantities
  no_orders,           // nothing to divide by: no counted orders
  no_customers,        // nothing to divide by: no customers in the group
  no_revenue,          // nothing to divide by: revenue is zero or below
  no_exposure,         // nobody was followed for a single day
  no_gaps,             // nobody came back, so there is no gap to describe
  no_burn_in,          // the window has no burn-in, or it is switched off
  no_products,         // no product column
  products_given_up,   // there was no room for the products of all lines
  no_events,           // the survival curve is still at 1, so its interval is undefined
  all_events,          // the survival curve is at 0, so its interval is undefined
  not_reached,         // the survival curve stays above this level
  past_follow_up,      // nobody has been followed that long
  before_window,       // the look-back reaches before the first day of the window
  incomplete_period,   // the period ends after asOf
  none_active,         // nothing to divide by: nobody was active
  not_a_proportion,    // a share of money, or a ratio that can pass 1, has no Wilson interval
  no_complete_cohort,  // no cohort outside the burn-in was observed for the whole offset
  too_few_customers,   // fewer than the metric needs
  window_too_short,    // the window is shorter than the metric needs
};

constexpr std::string_view code(Reason reason) {
  switch (reason) {
    case Reason::no_amounts: return "noAmounts";
    case Reason::no_items: return "noItems";
    case Reason::no_orders: return "noOrders";
    case Reason::no_customers: return "noCustomers";
    case Reason::no_revenue: return "noRevenue";
    case Reason::no_exposure: return "noExposure";
    case Reason::no_gaps: return "noGaps";
    case Reason::no_burn_in: return "noBurnIn";
    case Reason::no_products: return "noProducts";
    case Reason::products_given_up: return "productsGivenUp";
    case Reason::no_events: return "noEvents";
    case Reason::all_events: return "allEvents";
    case Reason::not_reached: return "notReached";
    case Reason::past_follow_up: return "pastFollowUp";
    case Reason::before_window: return "beforeWindow";
    case Reason::incomplete_period: return "incompletePeriod";
    case Reason::none_active: return "noneActive";
    case Reason::not_a_proportion: return "notAProportion";
    case Reason::no_complete_cohort: return "noCompleteCohort";
    case Reason::too_few_customers: return "tooFewCustomers";
    case Reason::window_too_short: return "windowTooShort";
  }
  return "unknown";
}

constexpr std::string_view code(Period period) {
  switch (period) {
    case Period::week: return "week";
    case Period::month: return "month";
    case Period::quarter: return "quarter";
    case Period::year: return "year";
  }
  return "unknown";
}

}  // namespace weerzien
