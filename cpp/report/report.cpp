#include "report/report.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "metrics/cohorts.h"
#include "metrics/concentration.h"
#include "metrics/definitions.h"
#include "metrics/dimensions.h"
#include "metrics/distinct_products.h"
#include "metrics/frequency.h"
#include "metrics/gaps.h"
#include "metrics/lifecycle.h"
#include "metrics/next_occasion.h"
#include "metrics/periods.h"
#include "metrics/repeat.h"
#include "metrics/retention.h"
#include "metrics/rfm.h"
#include "metrics/rhythm.h"
#include "metrics/summary.h"
#include "metrics/truncation.h"
#include "report/quality.h"

namespace weerzien::report {

namespace {

using metrics::Json;

// What several metrics need, made when the first one asks.
class Shared {
 public:
  Shared(const table::Table& table, const Options& options) : table(table), options(options) {}

  const table::Table& table;
  const Options& options;
  std::optional<Reason> missing;  // why the section just made is null

  const metrics::periods::Result& periods() {
    if (!periods_) periods_ = metrics::periods::compute(table, {options.period});
    return *periods_;
  }

  const metrics::NextOccasions& next() {
    if (!next_) {
      next_ = metrics::next_occasions(table);
      if (const auto& inside = burn_in())
        next_->first_after_burn_in = first_step_after(table, *inside);
    }
    return *next_;
  }

  // Of the file, whatever the filter: a selection of customers or days says nothing about what
  // happened before the file begins.
  const metrics::truncation::Result& truncation() {
    if (!truncation_) {
      const metrics::truncation::Options how = {options.window_starts_shop};
      truncation_ = filtered(options) ? metrics::truncation::compute(unfiltered(), how)
                                      : metrics::truncation::compute(table, how);
    }
    return *truncation_;
  }

  const std::optional<metrics::BurnIn>& burn_in() { return truncation().burn_in; }

  const metrics::gaps::Result& gaps() {
    if (!gaps_) gaps_ = metrics::gaps::compute(table, {.horizons = options.horizons}, next());
    return *gaps_;
  }

  // Median gaps by order number, as rhythm wants them.
  const metrics::rhythm::Medians& medians() {
    if (!medians_) medians_ = metrics::rhythm::medians_of(gaps());
    return *medians_;
  }

 private:
  static bool filtered(const Options& options) {
    return options.rules.filter.filters() || !options.segments.empty();
  }

  table::Table unfiltered() const {
    table::Rules rules = options.rules;
    rules.filter = {};
    return table::select(*table.data, rules);
  }

  std::optional<metrics::periods::Result> periods_;
  std::optional<metrics::NextOccasions> next_;
  std::optional<metrics::truncation::Result> truncation_;
  std::optional<metrics::gaps::Result> gaps_;
  std::optional<metrics::rhythm::Medians> medians_;
};

Json summary(Shared& s) {
  return metrics::summary::to_json(metrics::summary::compute(s.table), s.table);
}

Json repeat(Shared& s) {
  const auto result =
      metrics::repeat::compute(s.table, {s.options.horizons}, s.periods(), s.next());
  return metrics::repeat::to_json(result, s.table);
}

Json periods(Shared& s) { return metrics::periods::to_json(s.periods(), s.table); }

Json retention(Shared& s) {
  const auto result =
      metrics::retention::compute(s.table, {s.options.period, s.options.active_window_days});
  return metrics::retention::to_json(result, s.table);
}

Json cohorts(Shared& s) {
  const metrics::cohorts::Options options = {.unit = s.options.period,
                                             .average_burn_in = !s.options.burn_in};
  const auto result = metrics::cohorts::compute(s.table, options, s.burn_in());
  return metrics::cohorts::to_json(result, s.table);
}

Json frequency(Shared& s) {
  const auto result = metrics::frequency::compute(s.table, {s.options.horizons}, s.next());
  return metrics::frequency::to_json(result, s.table);
}

Json gaps(Shared& s) { return metrics::gaps::to_json(s.gaps(), s.table); }

Json rhythm(Shared& s) {
  return metrics::rhythm::to_json(metrics::rhythm::compute(s.table, s.medians()), s.table);
}

Json rfm(Shared& s) {
  return metrics::rfm::to_json(metrics::rfm::compute(s.table, s.options.rfm), s.table);
}

Json lifecycle(Shared& s) {
  const auto result = metrics::lifecycle::compute(s.table, s.medians(), {s.options.period});
  return metrics::lifecycle::to_json(result, s.table);
}

Json concentration(Shared& s) {
  const auto result = metrics::concentration::compute(s.table);
  s.missing = result.missing;
  return metrics::concentration::to_json(result, s.table);
}

Json dimensions(Shared& s) {
  return metrics::dimensions::to_json(metrics::dimensions::compute(s.table, {}), s.table);
}

Json distinct_products(Shared& s) {
  const metrics::distinct_products::Options options = {.landmark_days = s.options.landmark_days,
                                                       .horizons = s.options.horizons};
  const auto result = metrics::distinct_products::compute(s.table, options);
  s.missing = result.missing;
  return metrics::distinct_products::to_json(result, s.table);
}

Json truncation(Shared& s) { return metrics::truncation::to_json(s.truncation(), s.table); }

Json definitions(Shared& s) {
  const auto result = metrics::definitions::compute(s.table, {s.options.active_window_days});
  return metrics::definitions::to_json(result, s.table);
}

struct Section {
  std::string_view key;
  Json (*make)(Shared&);
};

// In the order of the report.
constexpr std::array sections = {
    Section{"summary", summary},
    Section{"repeat", repeat},
    Section{"periods", periods},
    Section{"retention", retention},
    Section{"cohorts", cohorts},
    Section{"frequency", frequency},
    Section{"gaps", gaps},
    Section{"rhythm", rhythm},
    Section{"rfm", rfm},
    Section{"lifecycle", lifecycle},
    Section{"concentration", concentration},
    Section{"dimensions", dimensions},
    Section{"distinctProducts", distinct_products},
    Section{"truncation", truncation},
    Section{"definitions", definitions},
};

bool wanted(const Options& options, std::string_view key) {
  return options.metrics.empty() ||
         std::ranges::find(options.metrics, key) != options.metrics.end();
}

Json window_json(const table::Table& table) {
  if (table.window_last < table.window_first) {
    Json empty = Json::object();
    metrics::put_null(empty, "first", Reason::no_orders);
    metrics::put_null(empty, "last", Reason::no_orders);
    empty["days"] = 0;
    metrics::put_null(empty, "asOf", Reason::no_orders);
    return empty;
  }
  return {{"first", iso_date(table.window_first)},
          {"last", iso_date(table.window_last)},
          {"days", table.window_last - table.window_first + 1},
          {"asOf", iso_date(table.as_of)}};
}

// Which customers of the file are in one of the segments, scored without the filter.
std::vector<std::uint8_t> in_segments(const table::Dataset& data, const Options& options) {
  table::Rules whole = options.rules;
  whole.filter = {};
  const table::Table all = table::select(data, whole);
  std::vector<std::uint8_t> keep(data.customers.keys.size(), 0);
  const auto scores = metrics::rfm::score_customers(all, options.rfm);
  for (std::uint32_t c = 0; c < all.customers(); ++c) {
    const auto segment = metrics::rfm::segment_of(scores[c]);
    keep[all.customer[c]] = std::ranges::find(options.segments, segment) != options.segments.end();
  }
  return keep;
}

// A column may say that customers bought before the file begins. Their first occasion in it is then
// not their first, and they must not pass as new; how many came before, nobody knows: at least one.
void mark_old_customers(table::Table& table) {
  using metrics::truncation::Origin;
  const auto origins = metrics::truncation::known_origins(table).of;
  if (std::ranges::find(origins, Origin::bought_before) == origins.end()) return;
  table.prior_occasions.resize(table.customers(), 0);
  for (std::uint32_t c = 0; c < table.customers(); ++c) {
    if (origins[c] != Origin::bought_before) continue;
    table.prior_occasions[c] = std::max(table.prior_occasions[c], std::uint32_t{1});
  }
}

// Decimals of the unit that money is given in: 2 for cents, 0 for yen.
int minor_digits(Amount per_minor) {
  int digits = 0;
  for (; per_minor < amounts_per_unit; per_minor *= 10) ++digits;
  return digits;
}

}  // namespace

bool is_section(std::string_view name) {
  return name == "quality" || std::ranges::find(sections, name, &Section::key) != sections.end();
}

table::Table select(const table::Dataset& data, const Options& options) {
  table::Rules rules = options.rules;
  if (!options.segments.empty()) rules.filter.customers = in_segments(data, options);
  table::Table table = table::select(data, rules);
  if (!options.window_starts_shop) mark_old_customers(table);
  return table;
}

std::string report(const table::Dataset& data, const Json& reading, const Options& options) {
  const table::Table table = select(data, options);
  Shared shared(table, options);
  Json json = {{"schema", schema},
               {"currency", table.currency},
               {"minorDigits", minor_digits(table.per_minor)},
               {"options", to_json(options)},
               {"window", window_json(table)}};
  for (const Section& section : sections) {
    if (!wanted(options, section.key)) continue;
    Json made = section.make(shared);
    if (made.is_null() && shared.missing) {
      metrics::put_null(json, section.key, *shared.missing);
    } else {
      json[section.key] = std::move(made);
    }
  }
  if (wanted(options, "quality")) json["quality"] = quality(table, options.rules, reading);
  return json_text(json);
}

}  // namespace weerzien::report
