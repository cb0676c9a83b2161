#include "report/sections.h"

#include "metrics/cohorts.h"
#include "metrics/concentration.h"
#include "metrics/definitions.h"
#include "metrics/dimensions.h"
#include "metrics/distinct_products.h"
#include "metrics/frequency.h"
#include "metrics/lifecycle.h"
#include "metrics/periods.h"
#include "metrics/repeat.h"
#include "metrics/retention.h"
#include "metrics/rfm.h"
#include "metrics/summary.h"
#include "report/quality.h"

namespace weerzien::report {

void Shared::change(const Options& options) {
  options_ = &options;
  if (period_ != options.period) periods_.reset();
  period_ = options.period;
  if (horizons_ == options.horizons) return;
  gaps_.reset();
  medians_.reset();
  horizons_ = options.horizons;
}

const metrics::truncation::Result& Shared::truncation() {
  if (truncation_) return *truncation_;
  const metrics::truncation::Options how = {options_->window_starts_shop};
  if (!options_->rules.filter.filters() && options_->segments.empty()) {
    truncation_ = metrics::truncation::compute(table_, how);
  } else {
    table::Rules whole = options_->rules;
    whole.filter = {};
    truncation_ = metrics::truncation::compute(table::select(*table_.data, whole), how);
  }
  return *truncation_;
}

const metrics::periods::Result& Shared::periods() {
  if (!periods_) periods_ = metrics::periods::compute(table_, {options_->period});
  return *periods_;
}

const metrics::NextOccasions& Shared::next() {
  if (!next_) {
    next_ = metrics::next_occasions(table_);
    if (const auto& inside = burn_in())
      next_->first_after_burn_in = first_step_after(table_, *inside);
  }
  return *next_;
}

const metrics::gaps::Result& Shared::gaps() {
  if (!gaps_) gaps_ = metrics::gaps::compute(table_, {.horizons = options_->horizons}, next());
  return *gaps_;
}

const metrics::rhythm::Medians& Shared::medians() {
  if (!medians_) medians_ = metrics::rhythm::medians_of(gaps());
  return *medians_;
}

namespace {

using metrics::Json;

Json summary(Shared& s) {
  return metrics::summary::to_json(metrics::summary::compute(s.table()), s.table());
}

Json repeat(Shared& s) {
  const auto result =
      metrics::repeat::compute(s.table(), {s.options().horizons}, s.periods(), s.next());
  return metrics::repeat::to_json(result, s.table());
}

Json periods(Shared& s) { return metrics::periods::to_json(s.periods(), s.table()); }

Json retention(Shared& s) {
  const auto result =
      metrics::retention::compute(s.table(), {s.options().period, s.options().active_window_days});
  return metrics::retention::to_json(result, s.table());
}

Json cohorts(Shared& s) {
  const metrics::cohorts::Options options = {.unit = s.options().period,
                                             .average_burn_in = !s.options().burn_in};
  const auto result = metrics::cohorts::compute(s.table(), options, s.burn_in());
  return metrics::cohorts::to_json(result, s.table());
}

Json frequency(Shared& s) {
  const auto result = metrics::frequency::compute(s.table(), {s.options().horizons}, s.next());
  return metrics::frequency::to_json(result, s.table());
}

Json gaps(Shared& s) { return metrics::gaps::to_json(s.gaps(), s.table()); }

Json rhythm(Shared& s) {
  return metrics::rhythm::to_json(metrics::rhythm::compute(s.table(), s.medians()), s.table());
}

Json rfm(Shared& s) {
  return metrics::rfm::to_json(metrics::rfm::compute(s.table(), s.options().rfm), s.table());
}

Json lifecycle(Shared& s) {
  const auto result = metrics::lifecycle::compute(s.table(), s.medians(), {s.options().period});
  return metrics::lifecycle::to_json(result, s.table());
}

Json concentration(Shared& s) {
  const auto result = metrics::concentration::compute(s.table());
  s.missing = result.missing;
  return metrics::concentration::to_json(result, s.table());
}

Json dimensions(Shared& s) {
  return metrics::dimensions::to_json(metrics::dimensions::compute(s.table(), {}), s.table());
}

Json distinct_products(Shared& s) {
  const metrics::distinct_products::Options options = {.landmark_days = s.options().landmark_days,
                                                       .horizons = s.options().horizons};
  const auto result = metrics::distinct_products::compute(s.table(), options);
  s.missing = result.missing;
  return metrics::distinct_products::to_json(result, s.table());
}

Json truncation(Shared& s) { return metrics::truncation::to_json(s.truncation(), s.table()); }

Json definitions(Shared& s) {
  const auto result = metrics::definitions::compute(s.table(), {s.options().active_window_days});
  return metrics::definitions::to_json(result, s.table());
}

Json quality_of(Shared& s) { return quality(s.table(), s.options().rules, s.reading()); }

constexpr std::array all = {
    Section{"summary", summary},
    Section{"repeat", repeat, {"horizons", "period"}},
    Section{"periods", periods, {"period"}},
    Section{"retention", retention, {"period", "activeWindowDays"}},
    Section{"cohorts", cohorts, {"period", "burnIn"}},
    Section{"frequency", frequency, {"horizons"}},
    Section{"gaps", gaps, {"horizons"}},
    Section{"rhythm", rhythm},
    Section{"rfm", rfm, {"period", "rfm"}},
    Section{"lifecycle", lifecycle, {"period"}},
    Section{"concentration", concentration},
    Section{"dimensions", dimensions},
    Section{"distinctProducts", distinct_products, {"landmarkDays", "horizons"}},
    Section{"truncation", truncation},
    Section{"definitions", definitions, {"activeWindowDays"}},
    Section{"quality", quality_of},
};

}  // namespace

std::span<const Section> sections() { return all; }

}  // namespace weerzien::report
