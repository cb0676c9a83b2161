// What becomes of one order under a set of rules; private to cpp/table.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "table/table.h"

namespace weerzien::table {

enum class Verdict : std::uint8_t {
  purchase,
  credit,  // money going back, on its own date
  cancelled,
  unpaid,
  refunded,
  not_positive,
  other_currency,
};

// Everything that is decided once per selection rather than once per order.
struct Judge {
  const Orders& orders;
  const Rules& rules;
  std::vector<StatusKind> status_kind;
  std::uint8_t currency = 0;
  bool takes_blank = false;  // orders without a currency are in the main one

  Judge(const Dataset& data, const Rules& given) : orders(data.orders), rules(given) {
    for (const Status& status : orders.statuses) {
      const std::optional<bool> switched = rules.switched(status.text, orders.statuses);
      if (!switched) {
        status_kind.push_back(status.kind);
      } else {
        status_kind.push_back(*switched ? StatusKind::counted : StatusKind::cancelled);
      }
    }
    const std::uint8_t main = main_currency();
    const auto named = std::ranges::find(orders.currencies, rules.currency);
    const bool wanted = !rules.currency.empty() && named != orders.currencies.end();
    currency = wanted ? static_cast<std::uint8_t>(named - orders.currencies.begin()) : main;
    takes_blank = currency == main;
  }

  // The one that most orders have.
  std::uint8_t main_currency() const {
    if (orders.currency.empty()) return 0;
    std::array<std::uint32_t, 256> count{};
    for (const std::uint8_t c : orders.currency) count[c] += c != 0;
    return static_cast<std::uint8_t>(std::ranges::max_element(count) - count.begin());
  }

  Amount refund(std::uint32_t o) const { return orders.refunded.empty() ? 0 : orders.refunded[o]; }

  bool by_lines() const {
    return !orders.lines.empty() &&
           (rules.revenue_basis == RevenueBasis::products || orders.total.empty());
  }

  // What orders are worth that nothing is taken from.
  const std::vector<Amount>& usual_values() const {
    return by_lines() ? orders.lines : orders.total;
  }

  // Whether every order with a usual value above zero is a purchase of that value on its day.
  bool takes_all() const {
    const bool plain_value = orders.refunded.empty() && orders.returned.empty();
    const bool plain_day = rules.zone.empty() || orders.utc_minute.empty();
    return plain_value && plain_day && !usual_values().empty() && orders.currency.empty() &&
           orders.cancelled.empty() && orders.status.empty();
  }

  // What the order brought in before refunds, on the chosen basis.
  Amount gross(std::uint32_t o) const {
    if (!by_lines()) return orders.total.empty() ? 0 : orders.total[o];
    const Amount back =
        orders.returned.empty() || rules.returns == Returns::ignore ? 0 : orders.returned[o];
    return orders.lines[o] + back;
  }

  // The status says that all was given back, and no column says how much.
  bool given_back_whole(std::uint32_t o) const {
    return refund(o) == 0 && !orders.status.empty() &&
           status_kind[orders.status[o]] == StatusKind::refunded;
  }

  // Lines of the order itself that go back, where they count.
  bool given_back(std::uint32_t o) const {
    return !orders.returned.empty() && rules.returns == Returns::net && orders.returned[o] < 0;
  }

  Verdict judge(std::uint32_t o, Amount& value) const {
    value = 0;
    if (!orders.currency.empty() && orders.currency[o] != currency &&
        (orders.currency[o] != 0 || !takes_blank)) {
      return Verdict::other_currency;
    }
    if (!orders.cancelled.empty() && orders.cancelled[o]) return Verdict::cancelled;
    if (!orders.status.empty()) {
      switch (status_kind[orders.status[o]]) {
        case StatusKind::cancelled: return Verdict::cancelled;
        case StatusKind::unpaid: return Verdict::unpaid;
        case StatusKind::refunded:
          if (!rules.count_refunded) return Verdict::refunded;
          break;
        default: break;
      }
    }
    if (!orders.has_amounts()) return Verdict::purchase;
    const Amount paid = gross(o);
    if (paid > 0)
      value = paid - (given_back_whole(o) ? paid : refund(o));
    else
      value = paid;
    if (value > 0) return Verdict::purchase;
    if (paid > 0 || (paid == 0 && given_back(o))) {
      value = 0;
      return rules.count_refunded ? Verdict::purchase : Verdict::refunded;
    }
    if (paid < 0 && rules.returns == Returns::net) return Verdict::credit;
    if (paid == 0 && rules.count_zero.value_or(orders.zero_is_purchase)) return Verdict::purchase;
    return Verdict::not_positive;
  }

  // The order's civil day: as written, or in the zone asked for where the stamp carries an offset.
  Day day(std::uint32_t o) const {
    if (rules.zone.empty() || orders.utc_minute.empty() || orders.utc_minute[o] == INT32_MIN) {
      return orders.day[o];
    }
    const std::int32_t minute = orders.utc_minute[o];
    auto after =
        std::ranges::upper_bound(rules.zone, minute, {}, [](const auto& z) { return z.first; });
    const std::int32_t offset = after == rules.zone.begin() ? after->second : (after - 1)->second;
    const std::int32_t local = minute + offset;
    return local >= 0 ? local / 1440 : (local - 1439) / 1440;
  }
};

}  // namespace weerzien::table
