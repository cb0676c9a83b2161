// Collects what the estimate needs, or counts what a column knows, and finds the burn-in.
#include "metrics/truncation.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "table/orders.h"

namespace weerzien::metrics::truncation {

namespace {

constexpr std::int32_t window_days_min = 365;
constexpr std::uint32_t customers_min = 100;
constexpr std::uint64_t gaps_min = 50;
constexpr double old_share_border = 0.25;

std::vector<Month> months_of(const table::Table& table) {
  std::vector<Month> months;
  for (std::int32_t number = period_of(table.window_first, Period::month);
       number <= period_of(table.as_of, Period::month); ++number) {
    const Day first = std::max(period_start(number, Period::month), table.window_first);
    const Day last = std::min(period_end(number, Period::month), table.as_of);
    months.push_back({first - table.window_first, last - first + 1, number % 12});
  }
  return months;
}

// One pass over the occasions.
Signals collect(const table::Table& table) {
  const auto days = static_cast<std::size_t>(table.as_of - table.window_first) + 1;
  Signals signals;
  signals.newcomers.assign(days, 0);
  signals.occasions.assign(days, 0);
  signals.next.reset(static_cast<std::int32_t>(days) - 1);
  signals.months = months_of(table);
  table.each_customer([&](std::uint32_t c) {
    const std::span<const Day> run = table.occasion_days(c);
    ++signals.newcomers[static_cast<std::size_t>(run.front() - table.window_first)];
    for (std::size_t i = 0; i < run.size(); ++i) {
      ++signals.occasions[static_cast<std::size_t>(run[i] - table.window_first)];
      if (i + 1 < run.size()) signals.next.add_event(run[i + 1] - run[i]);
    }
    signals.next.add_censored(table.as_of - run.back());
    // Occasions other than the last are followed by their event, so each is counted once.
  });
  return signals;
}

std::optional<Reason> too_little(const table::Table& table, const Signals& signals) {
  if (table.as_of - table.window_first + 1 < window_days_min) return Reason::window_too_short;
  if (table.customers() < customers_min || signals.next.event_count() < gaps_min) {
    return Reason::too_few_customers;
  }
  return std::nullopt;
}

// Beginnings of what shops write for a customer's first and later orders, in four languages.
constexpr std::array<std::string_view, 9> new_words = {
    "new", "nieuw", "neu", "nouv", "first", "eerste", "erst", "premi", "prospect"};
constexpr std::array<std::string_view, 14> old_words = {
    "return", "repeat", "exist",   "recurring", "loyal",  "terugk", "bestaand",
    "vaste",  "wieder", "bestand", "stamm",     "récurr", "fid",    "existant"};

Origin origin_of_word(std::string_view text) {
  std::string word(text);
  std::ranges::transform(word, word.begin(), lower);
  const auto begins = [&](std::string_view beginning) { return word.starts_with(beginning); };
  if (std::ranges::any_of(old_words, begins)) return Origin::bought_before;
  return std::ranges::any_of(new_words, begins) ? Origin::new_in_window : Origin::unknown;
}

// Of every customer of the file, whatever a filter keeps: what a column knows of its customers does
// not depend on the question.
Origins from_since(const table::Table& table) {
  Origins origins{Source::customer_since, {}};
  for (const Day day : table.data->customers.since) {
    origins.of.push_back(day == no_day            ? Origin::unknown
                         : day < table.file_first ? Origin::bought_before
                                                  : Origin::new_in_window);
  }
  return origins;
}

// From the orders of the customer's first day. One that calls her new was the first of them; which
// that is, files do not reliably say.
Origin origin_on_first_day(const table::Dataset& data, std::uint32_t customer,
                           const table::CodeColumn& codes, const std::vector<Origin>& meaning) {
  const std::vector<Day>& days = data.orders.day;
  const std::uint32_t first = data.first_order[customer];
  const std::uint32_t end = data.first_order[customer + 1];
  Origin origin = Origin::unknown;
  for (std::uint32_t o = first; o < end && days[o] == days[first]; ++o) {
    if (meaning[codes[o]] == Origin::new_in_window) return Origin::new_in_window;
    if (meaning[codes[o]] == Origin::bought_before) origin = Origin::bought_before;
  }
  return origin;
}

auto customer_type(const table::Dataset& data) {
  return std::ranges::find(data.orders.dimensions, "customerType", &table::Dimension::role);
}

Origins from_type(const table::Table& table) {
  const table::Dataset& data = *table.data;
  Origins origins{Source::customer_type, {}};
  const auto type = customer_type(data);
  if (type == data.orders.dimensions.end()) return origins;
  std::vector<Origin> meaning;
  for (std::uint32_t value = 0; value < type->values.size(); ++value) {
    meaning.push_back(origin_of_word(type->values.key(value)));
  }
  for (std::uint32_t c = 0; c < data.customers.keys.size(); ++c) {
    origins.of.push_back(origin_on_first_day(data, c, type->code, meaning));
  }
  return origins;
}

Origins from_lifetime(const table::Table& table) {
  const table::Dataset& data = *table.data;
  Origins origins{Source::lifetime_orders, {}};
  for (std::uint32_t c = 0; c < data.customers.lifetime_orders.size(); ++c) {
    const std::uint32_t lifetime = data.customers.lifetime_orders[c];
    const std::uint32_t rows = data.first_order[c + 1] - data.first_order[c];
    origins.of.push_back(lifetime == 0     ? Origin::unknown
                         : lifetime > rows ? Origin::bought_before
                                           : Origin::new_in_window);
  }
  return origins;
}

// At least three numbers, so that a number 1 of some other kind is not taken for the shop's first.
bool numbered_from_one(const table::Table& table) {
  constexpr std::size_t numbers_min = 3;
  const std::vector<Day>& opening = table.data->orders.opening;
  if (opening.empty() || opening[0] == no_day || opening[0] > table.window_first) return false;
  std::vector<Day> known;
  std::ranges::copy_if(opening, std::back_inserter(known), [](Day day) { return day != no_day; });
  return known.size() >= numbers_min && std::ranges::is_sorted(known);
}

// Counts of one month.
struct Known {
  std::uint64_t before = 0;
  std::uint64_t known = 0;
};

void count_known(const table::Table& table, const Origins& origins,
                 const std::vector<Month>& months, std::vector<MonthShare>& by_month) {
  std::vector<std::uint32_t> month_of_day;
  for (std::uint32_t m = 0; m < months.size(); ++m) {
    month_of_day.insert(month_of_day.end(), static_cast<std::size_t>(months[m].days), m);
  }
  std::vector<Known> counts(months.size());
  table.each_customer([&](std::uint32_t c) {
    if (origins.of[c] == Origin::unknown) return;
    const Day first = table.occasion_days(c).front() - table.window_first;
    Known& month = counts[month_of_day[static_cast<std::size_t>(first)]];
    ++month.known;
    if (origins.of[c] == Origin::bought_before) ++month.before;
  });
  for (std::size_t m = 0; m < counts.size(); ++m) {
    if (counts[m].known == 0) continue;
    const double share =
        static_cast<double>(counts[m].before) / static_cast<double>(counts[m].known);
    by_month[m].old_share = Share{share, share, share};
  }
}

std::optional<BurnIn> burn_in_of(const Result& result) {
  const auto most = static_cast<std::int32_t>(result.by_month.size() / 2);
  std::int32_t months = 0;
  while (months < most) {
    const auto& share = result.by_month[static_cast<std::size_t>(months)].old_share;
    if (share && share->value < old_share_border) break;
    ++months;
  }
  if (months == 0) return std::nullopt;
  return BurnIn{months, result.by_month[static_cast<std::size_t>(months)].month};
}

}  // namespace

bool has_origins(const table::Dataset& data) {
  return !data.customers.since.empty() || !data.customers.lifetime_orders.empty() ||
         customer_type(data) != data.orders.dimensions.end();
}

Origins known_origins(const table::Table& table) {
  for (const auto& read : {from_since, from_type, from_lifetime}) {
    const Origins all = read(table);
    const auto unknown = static_cast<std::size_t>(std::ranges::count(all.of, Origin::unknown));
    if (all.of.empty() || 2 * unknown > all.of.size()) continue;
    Origins kept{all.source, {}};
    for (const std::uint32_t customer : table.customer) kept.of.push_back(all.of[customer]);
    return kept;
  }
  return {};
}

Result compute(const table::Table& table, const Options& options) {
  Result result;
  if (table.empty()) {
    result.no_burn_in = Reason::no_customers;
    return result;
  }
  const Signals signals = collect(table);
  std::int32_t number = period_of(table.window_first, Period::month);
  for (const Month& month : signals.months) {
    std::uint64_t customers = 0;
    for (std::int32_t day = month.first; day < month.first + month.days; ++day) {
      customers += signals.newcomers[static_cast<std::size_t>(day)];
    }
    result.by_month.push_back(
        {period_start(number++, Period::month), customers, std::nullopt, Reason::no_customers});
  }
  const Origins origins = options.window_starts_shop ? Origins{} : known_origins(table);
  result.source = options.window_starts_shop ? Source::window_starts_shop : origins.source;
  if (result.source == Source::estimate && numbered_from_one(table)) {
    result.source = Source::order_numbers;
  }
  if (result.source == Source::window_starts_shop || result.source == Source::order_numbers) {
    for (MonthShare& month : result.by_month) month.old_share = Share{0, 0, 0};
    return result;
  }
  if (origins.source != Source::estimate) {
    count_known(table, origins, signals.months, result.by_month);
  } else if (const auto reason = too_little(table, signals)) {
    for (MonthShare& month : result.by_month) month.missing = *reason;
    result.no_burn_in = *reason;
    return result;
  } else {
    const std::vector<Share> shares = estimate_old_shares(signals);
    for (std::size_t m = 0; m < shares.size(); ++m) {
      if (result.by_month[m].customers > 0) result.by_month[m].old_share = shares[m];
    }
  }
  result.burn_in = burn_in_of(result);
  return result;
}

}  // namespace weerzien::metrics::truncation
