// Which orders count under a set of rules, and the customer table they make.
#include <algorithm>
#include <array>
#include <numeric>
#include <span>

#include "base/blocks.h"
#include "base/loose_text.h"
#include "table/conditions.h"
#include "table/kept_orders.h"
#include "table/table.h"
#include "table/verdict.h"

namespace weerzien::table {

namespace {

// Builds the table customer by customer.
class Builder {
 public:
  Builder(const Dataset& data, const Rules& rules)
      : data_(data),
        rules_(rules),
        judge_(data, rules),
        by_first_(conditions(data, rules.filter.first_order)),
        by_order_(conditions(data, rules.filter.orders)),
        filtered_(rules.filter.filters()),
        plain_(rules.filter.by_dates_alone() && !rules.as_of && judge_.takes_all()),
        orders_(data, judge_.usual_values()) {
    table_.data = &data;
    table_.same_day = rules.same_day;
    table_.has_amounts = data.orders.has_amounts();
    table_.has_items = !data.orders.items.empty();
    if (!data.orders.currencies.empty()) table_.currency = data.orders.currencies[judge_.currency];
    table_.per_minor = amounts_per_minor(table_.currency);
    make_room();
  }

  Table build() {
    const std::uint32_t customers = data_.customers.keys.size();
    in_blocks(customers, [&](std::uint32_t begin, std::uint32_t end) {
      for (std::uint32_t c = begin; c < end; ++c) {
        if (plain_ && add_plain(c)) continue;
        collect(data_.first_order[c], data_.first_order[c + 1]);
        add_customer(c);
      }
    });
    collect(data_.first_order[customers], data_.orders.size());
    add_anonymous();
    finish_columns();
    const bool any = table_.window_last >= table_.window_first;
    table_.as_of = rules_.as_of.value_or(any ? table_.window_last : -1);
    // Nobody is followed into days whose orders the filter takes away.
    if (rules_.filter.to) table_.as_of = std::min(table_.as_of, *rules_.filter.to);
    return std::move(table_);
  }

 private:
  // Most orders count as a rule, and most customers; so these columns are as long from the start,
  // and cut in the end.
  void make_room() {
    const std::size_t orders = data_.first_order.back();  // those of somebody
    set_sizes(data_.customers.keys.size(), orders + 1);
  }

  void set_sizes(std::size_t customers, std::size_t occasions) {
    table_.occasion_day.resize(occasions);
    table_.customer.resize(customers);
    table_.first_order.resize(customers + 1);
    table_.first_occasion.resize(customers + 1);
    table_.first_return.resize(customers + 1);
    table_.revenue.resize(customers);
    table_.first_day.resize(customers);
  }

  void finish_columns() {
    set_sizes(customers_, occasions_);
    orders_.finish(table_);
    table_.identified.orders = orders_.size();
    for (const Amount revenue : table_.revenue) table_.identified.revenue += revenue;
    for (std::uint32_t o = 0; table_.has_items && o < orders_.size(); ++o) {
      table_.identified.items += items_of(table_.row(o));
    }
  }

  // Judges the orders of one run: purchases_ and credits_ by day.
  void collect(std::uint32_t begin, std::uint32_t end) {
    purchases_.clear();
    credits_.clear();
    bool sorted = true;
    for (std::uint32_t o = begin; o < end; ++o) {
      Amount value = 0;
      const Verdict verdict = judge_.judge(o, value);
      if (verdict > Verdict::credit) {
        count_left_out(verdict);
        continue;
      }
      const Day day = judge_.day(o);
      if (rules_.as_of && day > *rules_.as_of) {
        ++table_.left_out.after_as_of;
        continue;
      }
      if (verdict == Verdict::purchase && in_dates(day)) widen_window(day);
      auto& list = verdict == Verdict::purchase ? purchases_ : credits_;
      sorted = sorted && (list.empty() || list.back().day <= day);
      list.push_back({day, value, o});
    }
    if (!sorted) {
      std::ranges::stable_sort(purchases_, {}, &Kept::day);
      std::ranges::stable_sort(credits_, {}, &Kept::day);
    }
    if (!purchases_.empty()) {
      table_.file_first = std::min(table_.file_first, purchases_.front().day);
    }
  }

  void count_left_out(Verdict verdict) {
    LeftOut& out = table_.left_out;
    switch (verdict) {
      case Verdict::cancelled: ++out.cancelled; break;
      case Verdict::unpaid: ++out.unpaid; break;
      case Verdict::refunded: ++out.refunded; break;
      case Verdict::not_positive: ++out.not_positive; break;
      default: ++out.other_currency; break;
    }
  }

  bool in_dates(Day day) const {
    const Filter& filter = rules_.filter;
    return (!filter.from || day >= *filter.from) && (!filter.to || day <= *filter.to);
  }

  // The file covers its window for everybody: customers and orders that a filter leaves out show
  // that it does, so that the ones it keeps are followed up to the same day.
  void widen_window(Day day) {
    if (table_.window_last < table_.window_first) {
      table_.window_first = table_.window_last = day;
    } else {
      table_.window_first = std::min(table_.window_first, day);
      table_.window_last = std::max(table_.window_last, day);
    }
  }

  bool in_range(const Kept& kept) const {
    return in_dates(kept.day) && std::ranges::all_of(by_order_, [&](const Condition& condition) {
             return condition.holds(kept.row);
           });
  }

  bool customer_kept(std::uint32_t c) const {
    const Filter& filter = rules_.filter;
    if (filter.customers && !(*filter.customers)[c]) return false;
    if (by_first_.empty()) return true;
    const auto later = std::ranges::find_if(
        purchases_, [&](const Kept& kept) { return kept.day != purchases_.front().day; });
    const std::span<const Kept> first_day(purchases_.begin(), later);
    return std::ranges::all_of(
        by_first_, [&](const Condition& condition) { return condition.holds_on_day(first_day); });
  }

  // The occasions before the filter's first kept order, and that order's place in purchases_.
  std::uint32_t occasions_before(Day day, std::uint32_t row) const {
    std::uint32_t count = 0;
    Day previous = no_day;
    for (const Kept& kept : purchases_) {
      if (kept.row == row || (rules_.same_day == SameDay::merge && kept.day >= day)) break;
      if (rules_.same_day == SameDay::separate || kept.day != previous) ++count;
      previous = kept.day;
    }
    return count;
  }

  // Returns in the filter's range of a customer without an order in it.
  void leave_out_returns() {
    for (const Kept& credit : credits_) {
      if (in_range(credit)) {
        ++table_.left_out.returns_without_purchase.orders;
        table_.left_out.returns_without_purchase.revenue += credit.value;
      } else {
        ++table_.left_out.filtered;
      }
    }
  }

  void add_customer(std::uint32_t c) {
    if (purchases_.empty()) {
      leave_out_returns();
      return;
    }
    if (!filtered_) return add_kept(c, purchases_);
    kept_.clear();
    const bool wanted = customer_kept(c);
    if (wanted) {
      std::ranges::copy_if(purchases_, std::back_inserter(kept_),
                           [&](const Kept& kept) { return in_range(kept); });
    }
    if (kept_.empty() || kept_.size() < rules_.filter.minimum_orders) {
      table_.left_out.filtered += purchases_.size();
      if (wanted && kept_.empty()) {
        leave_out_returns();
      } else {
        table_.left_out.filtered += credits_.size();
      }
      return;
    }
    table_.left_out.filtered += purchases_.size() - kept_.size();
    add_prior(occasions_before(kept_.front().day, kept_.front().row));
    add_kept(c, kept_);
  }

  // A customer of whose orders only those on other days can be left out. False when that is not so
  // after all.
  bool add_plain(std::uint32_t c) {
    const std::uint32_t begin = data_.first_order[c];
    const std::uint32_t end = data_.first_order[c + 1];
    const Amount* value = judge_.usual_values().data();
    const Day* day = data_.orders.day.data();
    if (begin == end) return false;
    bool counted = true;
    for (std::uint32_t o = begin; o < end; ++o) counted &= value[o] > 0;
    if (!counted) return false;
    table_.file_first = std::min(table_.file_first, day[begin]);
    const Filter& filter = rules_.filter;
    std::uint32_t first = begin;
    std::uint32_t last = end;
    while (filter.from && first < end && day[first] < *filter.from) ++first;
    while (filter.to && last > first && day[last - 1] > *filter.to) --last;
    table_.left_out.filtered += (end - begin) - (last - first);
    if (first == last) return true;
    if (filtered_) add_prior(occasions_in(begin, first));
    orders_.add_rows(first, last);
    Amount sum = 0;
    Day* occasion = table_.occasion_day.data() + occasions_;
    for (std::uint32_t o = first; o < last; ++o) {
      sum += value[o];
      *occasion = day[o];
      occasion += o + 1 == last || begins_occasion(day[o + 1], day[o]);
    }
    occasions_ = static_cast<std::uint32_t>(occasion - table_.occasion_day.data());
    widen_window(day[first]);
    widen_window(day[last - 1]);
    end_customer(c, day[begin], sum);
    return true;
  }

  // Occasions of orders that lie one behind the other.
  std::uint32_t occasions_in(std::uint32_t begin, std::uint32_t end) const {
    const std::vector<Day>& day = data_.orders.day;
    std::uint32_t count = begin < end;
    for (std::uint32_t o = begin + 1; o < end; ++o) count += begins_occasion(day[o], day[o - 1]);
    return count;
  }

  // Of the next customer: her occasions before those that the filter keeps.
  void add_prior(std::uint32_t prior) {
    if (prior > 0 && table_.prior_occasions.empty()) {
      table_.prior_occasions.assign(customers_, 0);
    }
    if (prior > 0 || !table_.prior_occasions.empty()) table_.prior_occasions.push_back(prior);
  }

  void add_kept(std::uint32_t c, std::span<const Kept> orders) {
    Amount sum = 0;
    Day previous = no_day;
    for (const Kept& kept : orders) {
      if (begins_occasion(kept.day, previous)) table_.occasion_day[occasions_++] = kept.day;
      previous = kept.day;
      orders_.add(kept);
      sum += kept.value;
    }
    end_customer(c, purchases_.front().day, sum + add_returns());
  }

  bool begins_occasion(Day day, Day previous) const {
    return rules_.same_day == SameDay::separate || day != previous;
  }

  // After her orders and returns.
  void end_customer(std::uint32_t c, Day first_day, Amount revenue) {
    table_.customer[customers_] = c;
    table_.first_day[customers_] = first_day;
    table_.revenue[customers_] = revenue;
    ++customers_;
    table_.first_order[customers_] = orders_.size();
    table_.first_occasion[customers_] = occasions_;
    table_.first_return[customers_] = static_cast<std::uint32_t>(table_.return_day.size());
  }

  Amount add_returns() {
    Amount sum = 0;
    for (const Kept& credit : credits_) {
      if (!in_range(credit)) {
        ++table_.left_out.filtered;
        continue;
      }
      table_.return_day.push_back(credit.day);
      table_.return_value.push_back(credit.value);
      sum += credit.value;
      ++table_.left_out.returns;
    }
    return sum;
  }

  std::uint64_t items_of(std::uint32_t row) const {
    return static_cast<std::uint64_t>(data_.orders.items[row]);
  }

  // A filter that chooses customers leaves anonymous orders out: nobody knows whose they are.
  void add_anonymous() {
    const Filter& filter = rules_.filter;
    if (filter.customers || !by_first_.empty() || filter.minimum_orders > 1) {
      table_.left_out.filtered += purchases_.size() + credits_.size();
      return;
    }
    for (const Kept& kept : purchases_) {
      if (in_range(kept)) {
        ++table_.anonymous.orders;
        table_.anonymous.revenue += kept.value;
        if (table_.has_items) table_.anonymous.items += items_of(kept.row);
      } else {
        ++table_.left_out.filtered;
      }
    }
    for (const Kept& credit : credits_) {
      if (!in_range(credit)) {
        ++table_.left_out.filtered;
        continue;
      }
      table_.anonymous.revenue += credit.value;
      ++table_.left_out.returns;
    }
  }

  const Dataset& data_;
  const Rules& rules_;
  Judge judge_;
  std::vector<Condition> by_first_;
  std::vector<Condition> by_order_;
  const bool filtered_;
  const bool plain_;  // every order of the filter's days with a value above zero counts
  std::vector<Kept> purchases_;
  std::vector<Kept> credits_;
  std::vector<Kept> kept_;
  KeptOrders orders_;
  std::uint32_t customers_ = 0;
  std::uint32_t occasions_ = 0;
  Table table_;
};

}  // namespace

std::optional<bool> Rules::switched(std::string_view status, std::span<const Status> all) const {
  auto found = statuses.find(std::string(status));
  if (found == statuses.end()) {
    found = std::ranges::find_if(statuses, [&](const auto& entry) {
      return same_loosely(entry.first, status) &&
             std::ranges::find(all, entry.first, &Status::text) == all.end();
    });
  }
  return found == statuses.end() ? std::nullopt : std::optional(found->second);
}

Table select(const Dataset& data, const Rules& rules) { return Builder(data, rules).build(); }

}  // namespace weerzien::table
