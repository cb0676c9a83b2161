// Dimensions: one pass to see which values are common, one to follow their customers.
#include "metrics/dimensions.h"

#include <algorithm>
#include <numeric>

#include "base/places.h"

namespace weerzien::metrics::dimensions {

namespace {

constexpr std::uint32_t not_listed = UINT32_MAX;
constexpr std::array<std::size_t, 2> rank_horizons = {1, 0};  // 180 days, else 90

// A column of the file, or the products of the orders, as codes per customer.
class Column {
 public:
  explicit Column(const table::Dimension& dimension) : dimension_(&dimension) {}
  explicit Column(const table::Lines& lines) : lines_(&lines) {}

  std::string role() const { return dimension_ ? dimension_->role : "productId"; }
  std::string header() const { return dimension_ ? dimension_->column : ""; }
  const Interner& texts() const { return dimension_ ? dimension_->values : lines_->products; }
  std::string name(std::uint32_t code) const {
    return dimension_ || lines_->names.empty() ? "" : std::string(lines_->names[code]);
  }

  // Whether a customer can have any number of codes rather than one.
  bool has_several() const { return !dimension_; }

  // Adds the distinct codes of the customer's first day to the list. `last`, by code, remembers for
  // which customer a product was added last.
  void codes_of(const table::Table& table, std::uint32_t c, std::vector<std::uint32_t>& codes,
                std::vector<std::uint32_t>& last) const {
    const std::uint32_t begin = table.first_order[c];
    const std::uint32_t end = table.first_order[c + 1];
    const Day day = table.order_day[begin];
    if (dimension_) {
      std::uint32_t first = dimension_->code[table.row(begin)];
      for (std::uint32_t o = begin + 1; o < end && table.order_day[o] == day; ++o) {
        const std::uint32_t code = dimension_->code[table.row(o)];
        if (dimension_->before(code, first)) first = code;
      }
      codes.push_back(first);
      return;
    }
    for (std::uint32_t o = begin; o < end && table.order_day[o] == day; ++o) {
      for (const std::uint32_t code : lines_->of(table.row(o))) {
        if (last[code] != c) codes.push_back(code);
        last[code] = c;
      }
    }
  }

 private:
  const table::Dimension* dimension_ = nullptr;
  const table::Lines* lines_ = nullptr;
};

std::vector<Column> columns_of(const table::Dataset& data) {
  std::vector<Column> columns;
  for (const table::Dimension& dimension : data.orders.dimensions) {
    if (dimension.role != "customerType") columns.emplace_back(dimension);
  }
  if (!data.lines.first.empty()) columns.emplace_back(data.lines);
  return columns;
}

// What all columns need to know about one customer, so prepared that adding it needs no decisions:
// what lies beyond a horizon for which she was not followed is 0.
struct Customer {
  bool returned;     // has a second occasion
  std::size_t days;  // to the second occasion, or to asOf
  std::uint32_t orders;
  Amount revenue;
  std::size_t followed = 0;  // horizons for which she was
  std::size_t away = 0;      // horizons by which she was not back
  std::array<Amount, horizons.size()> spent{};
  std::array<Wide, horizons.size()> square{};
};

// Most amounts fit 32 bits, and WebAssembly multiplies no more than 64.
Wide square_of(Amount amount) {
  const auto size = static_cast<std::uint64_t>(amount < 0 ? -amount : amount);
  if (size <= UINT32_MAX) return static_cast<Wide>(size * size);
  return static_cast<Wide>(amount) * amount;
}

Customer look_at(const table::Table& table, std::uint32_t c) {
  const std::span<const Day> days = table.occasion_days(c);
  const std::int32_t followed = table.as_of - days[0];
  const bool returned = days.size() > 1;
  const std::int32_t wait = returned ? days[1] - days[0] : followed;
  Customer customer{returned, static_cast<std::size_t>(wait), table.orders_of(c), table.revenue[c]};
  const auto add = [&](Day day, Amount value) {
    for (std::size_t h = 0; h < horizons.size(); ++h) {
      if (day - days[0] <= horizons[h]) customer.spent[h] += value;
    }
  };
  for (auto o = table.first_order[c]; o < table.first_order[c + 1]; ++o) {
    if (table.order_day[o] - days[0] > horizons.back()) break;
    add(table.order_day[o], table.order_value[o]);
  }
  for (auto r = table.first_return[c]; r < table.first_return[c + 1]; ++r) {
    add(table.return_day[r], table.return_value[r]);
  }
  for (std::size_t h = 0; h < horizons.size(); ++h) {
    customer.followed += followed >= horizons[h];
    customer.away += !returned || wait > horizons[h];
    if (followed < horizons[h]) customer.spent[h] = 0;
    customer.square[h] = square_of(customer.spent[h]);
  }
  return customer;
}

void wait(stats::Durations& durations, const Customer& customer) {
  ++(customer.returned ? durations.events : durations.censored)[customer.days];
}

struct Slot {
  Value value;
  stats::Durations waits;
  // Customers by horizons for which they were followed, and by which they were not back.
  std::array<std::array<std::uint32_t, horizons.size() + 1>, horizons.size() + 1> customers{};
  std::array<std::uint64_t, horizons.size()> back{};

  void add(const Customer& customer) {
    ++customers[customer.followed][customer.away];
    value.orders += customer.orders;
    value.revenue += customer.revenue;
    wait(waits, customer);
    for (std::size_t h = 0; h < horizons.size(); ++h) {
      value.spending[h].sum += customer.spent[h];
      value.spending[h].square += customer.square[h];
    }
  }

  // After the last customer.
  void sum_up() {
    for (std::size_t followed = 0; followed <= horizons.size(); ++followed) {
      for (std::size_t away = 0; away <= horizons.size(); ++away) {
        value.customers += customers[followed][away];
        for (std::size_t h = 0; h < followed; ++h) {
          value.spending[h].customers += customers[followed][away];
          if (h >= away) back[h] += customers[followed][away];
        }
      }
    }
  }

  stats::Trials followed(std::size_t h) const { return {back[h], value.spending[h].customers}; }
};

// One column on its way to a Dimension.
class Grouping {
 public:
  Grouping(const table::Table& table, Column column) : table_(table), column_(column) {
    counts_.assign(column_.texts().size(), 0);
    last_customer_.assign(column_.texts().size(), UINT32_MAX);
    codes_.reserve(table.customers());
    if (column_.has_several()) ends_.reserve(table.customers());
  }

  void count(std::uint32_t c) {
    const std::size_t begin = codes_.size();
    column_.codes_of(table_, c, codes_, last_customer_);
    for (std::size_t i = begin; i < codes_.size(); ++i) ++counts_[codes_[i]];
    if (column_.has_several()) ends_.push_back(static_cast<std::uint32_t>(codes_.size()));
  }

  // Chooses the values with most customers.
  void choose(std::uint32_t values_max) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t code = 0; code < counts_.size(); ++code) {
      if (counts_[code] > 0) order.push_back(code);
    }
    const std::size_t values = order.size();
    sort_first(order, values_max, [&](std::uint32_t a, std::uint32_t b) {
      if (counts_[a] != counts_[b]) return counts_[a] > counts_[b];
      return column_.texts().key(a) < column_.texts().key(b);
    });
    const std::size_t listed = order.size();
    slot_of_.assign(counts_.size(), not_listed);
    slots_.resize(listed);
    for (std::uint32_t s = 0; s < listed; ++s) {
      slot_of_[order[s]] = s;
      slots_[s].value.text = column_.texts().key(order[s]);
      slots_[s].value.name = column_.name(order[s]);
      slots_[s].waits.reset(table_.as_of - table_.window_first);
    }
    result_.role = column_.role();
    result_.column = column_.header();
    result_.other_values = values - listed;
  }

  // The next customer of those counted.
  void add(const Customer& customer) {
    bool listed = false;
    const std::size_t end = column_.has_several() ? ends_[next_customer_++] : next_code_ + 1;
    for (; next_code_ < end; ++next_code_) {
      const std::uint32_t slot = slot_of_[codes_[next_code_]];
      if (slot == not_listed) continue;
      slots_[slot].add(customer);
      listed = true;
    }
    result_.other_customers += !listed;
  }

  Dimension finish(const stats::Durations& all) {
    for (Slot& slot : slots_) slot.sum_up();
    rank();
    test(all);
    for (Slot& slot : slots_) {
      slot.value.curve = stats::kaplan_meier(slot.waits);
      result_.values.push_back(std::move(slot.value));
    }
    return std::move(result_);
  }

 private:
  void rank() {
    const auto anybody = [&](std::size_t h) {
      return std::ranges::any_of(slots_, [h](const Slot& s) { return s.followed(h).trials > 0; });
    };
    const auto horizon = std::ranges::find_if(rank_horizons, anybody);
    if (horizon == rank_horizons.end()) return;
    result_.rank_days = horizons[*horizon];
    std::vector<stats::Trials> trials;
    for (const Slot& slot : slots_) trials.push_back(slot.followed(*horizon));
    const stats::BetaPrior prior = stats::beta_prior(trials);
    for (Slot& slot : slots_) {
      slot.value.followed = slot.followed(*horizon);
      if (slot.value.followed.trials == 0) continue;
      slot.value.shrunken = prior.shrunken(slot.value.followed);
      slot.value.shrunken_low = prior.cautious(slot.value.followed);
    }
    for (Slot& slot : slots_) {
      if (!slot.value.shrunken_low) continue;
      slot.value.rank = 1 + std::ranges::count_if(slots_, [&](const Slot& other) {
                          return other.value.shrunken_low > slot.value.shrunken_low;
                        });
    }
  }

  void test(const stats::Durations& all) {
    std::vector<double> p;
    stats::Durations others;
    for (const Slot& slot : slots_) {
      others = all;
      for (std::size_t day = 0; day < others.events.size(); ++day) {
        others.events[day] -= slot.waits.events[day];
        others.censored[day] -= slot.waits.censored[day];
      }
      p.push_back(stats::log_rank(slot.waits, others).p);
    }
    const std::vector<double> q = stats::benjamini_hochberg(p);
    for (std::size_t s = 0; s < slots_.size(); ++s) {
      slots_[s].value.p = p[s];
      slots_[s].value.q = q[s];
      result_.p = std::min(result_.p, q[s]);
    }
  }

  const table::Table& table_;
  Column column_;
  std::vector<std::uint32_t> counts_;         // customers by code
  std::vector<std::uint32_t> last_customer_;  // by code
  std::vector<std::uint32_t> slot_of_;        // by code
  std::vector<std::uint32_t> codes_;          // of one customer after the other
  std::vector<std::uint32_t> ends_;           // where each customer's codes end; empty: one each
  std::size_t next_customer_ = 0;
  std::size_t next_code_ = 0;
  std::vector<Slot> slots_;
  Dimension result_;
};

}  // namespace

Result compute(const table::Table& table, const Options& options) {
  Result result;
  if (table.empty()) return result;
  std::vector<Grouping> groupings;
  for (const Column& column : columns_of(*table.data)) groupings.emplace_back(table, column);
  if (groupings.empty()) return result;
  for (Grouping& grouping : groupings) {
    table.each_customer([&](std::uint32_t c) {
      if (table.prior(c) == 0) grouping.count(c);
    });
    grouping.choose(options.values_max);
  }
  stats::Durations all(table.as_of - table.window_first);
  table.each_customer([&](std::uint32_t c) {
    if (table.prior(c) > 0) return;
    const Customer customer = look_at(table, c);
    wait(all, customer);
    for (Grouping& grouping : groupings) grouping.add(customer);
  });
  for (Grouping& grouping : groupings) result.dimensions.push_back(grouping.finish(all));
  return result;
}

}  // namespace weerzien::metrics::dimensions
