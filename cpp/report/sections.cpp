#include "report/sections.h"

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

namespace weerzien::report {

void Shared::change(const Options& options) {
  options_ = &options;
  if (period_ != options.period) {
    periods_.reset();
    cohorts_.reset();
  }
  period_ = options.period;
  const bool same_start = window_starts_shop_ == options.window_starts_shop;
  if (!same_start) next_.reset();
  window_starts_shop_ = options.window_starts_shop;
  if (same_start && horizons_ == options.horizons) return;
  gaps_.reset();
  medians_.reset();
  horizons_ = options.horizons;
}

const metrics::truncation::Result& Shared::truncation() {
  return truncation_.get([this] {
    const metrics::truncation::Options how = {options_->window_starts_shop};
    if (!options_->rules.filter.filters() && options_->segments.empty()) {
      return metrics::truncation::compute(table_, how);
    }
    table::Rules whole = options_->rules;
    whole.filter = {};
    return metrics::truncation::compute(table::select(*table_.data, whole), how);
  });
}

const Strangers& Shared::strangers() {
  return strangers_.get([this] { return strangers_among(table_.data->customers); });
}

const metrics::periods::Result& Shared::periods() {
  return periods_.get([this] { return metrics::periods::compute(table_, {options_->period}); });
}

const metrics::cohorts::Result& Shared::cohorts() {
  return cohorts_.get(
      [this] { return metrics::cohorts::compute(table_, {.unit = options_->period}); });
}

const metrics::NextOccasions& Shared::next() {
  return next_.get([this] {
    metrics::NextOccasions next = steps_.get([this] { return metrics::next_occasions(table_); });
    if (const auto& inside = burn_in())
      next.first_after_burn_in = first_step_after(table_, *inside);
    return next;
  });
}

const metrics::gaps::Result& Shared::gaps() {
  return gaps_.get(
      [this] { return metrics::gaps::compute(table_, {.horizons = options_->horizons}, next()); });
}

const std::vector<metrics::gaps::Product>& Shared::products() {
  return products_.get([this] { return metrics::gaps::by_product(table_); });
}

const metrics::rhythm::Medians& Shared::medians() {
  return medians_.get([this] { return metrics::rhythm::medians_of(gaps()); });
}

namespace {

Made summary(Shared& s) {
  return metrics::summary::to_json(metrics::summary::compute(s.table()), s.table());
}

Made repeat(Shared& s) {
  const auto result =
      metrics::repeat::compute(s.table(), {s.options().horizons}, s.periods(), s.next());
  return metrics::repeat::to_json(result, s.table());
}

Made periods(Shared& s) { return metrics::periods::to_json(s.periods(), s.table()); }

Made retention(Shared& s) {
  const auto result =
      metrics::retention::compute(s.table(), {s.options().period, s.options().active_window_days});
  return metrics::retention::to_json(result, s.table());
}

Made cohorts(Shared& s) {
  auto result = s.cohorts();
  if (const auto& inside = s.burn_in())
    metrics::cohorts::mark_burn_in(result, *inside, !s.options().burn_in);
  return metrics::cohorts::to_json(result, s.table());
}

Made frequency(Shared& s) {
  const auto result = metrics::frequency::compute(s.table(), {s.options().horizons}, s.next());
  return metrics::frequency::to_json(result, s.table());
}

// The longest part first, which nobody else waits for.
Made gaps(Shared& s) {
  const auto& products = s.products();
  return metrics::gaps::to_json(s.gaps(), products, s.table());
}

Made order_gaps(Shared& s) { return metrics::gaps::to_json(s.gaps()); }

Made rhythm(Shared& s) {
  return metrics::rhythm::to_json(metrics::rhythm::compute(s.table(), s.medians()), s.table());
}

Made rfm(Shared& s) {
  return metrics::rfm::to_json(metrics::rfm::compute(s.table(), s.options().rfm), s.table());
}

Made lifecycle(Shared& s) {
  const auto result = metrics::lifecycle::compute(s.table(), s.medians(), {s.options().period});
  return metrics::lifecycle::to_json(result, s.table());
}

Made concentration(Shared& s) {
  const auto result = metrics::concentration::compute(s.table());
  return {metrics::concentration::to_json(result, s.table()), result.missing};
}

Made dimensions(Shared& s) {
  return metrics::dimensions::to_json(metrics::dimensions::compute(s.table(), {}), s.table());
}

Made distinct_products(Shared& s) {
  const metrics::distinct_products::Options options = {.landmark_days = s.options().landmark_days,
                                                       .horizons = s.options().horizons};
  const auto result = metrics::distinct_products::compute(s.table(), options);
  return {metrics::distinct_products::to_json(result, s.table()), result.missing};
}

Made truncation(Shared& s) { return metrics::truncation::to_json(s.truncation(), s.table()); }

Made definitions(Shared& s) {
  const auto result = metrics::definitions::compute(s.table(), {s.options().active_window_days});
  return metrics::definitions::to_json(result, s.table());
}

Made quality_of(Shared& s) {
  return quality(s.table(), s.options().rules, s.reading(), s.strangers());
}

constexpr std::array all = {
    Section{"summary", 0, summary},
    Section{"repeat", 70, repeat, {"horizons", "period", "windowStartsShop"}},
    Section{"periods", 40, periods, {"period"}},
    Section{"retention", 30, retention, {"period", "activeWindowDays"}},
    Section{"cohorts", 80, cohorts, {"period", "burnIn", "windowStartsShop"}},
    Section{"frequency", 5, frequency, {"horizons", "windowStartsShop"}},
    Section{"gaps", 140, gaps, {"horizons", "windowStartsShop"}},
    Section{"orderGaps", 25, order_gaps, {"horizons", "windowStartsShop"}, true},
    Section{"rhythm", 25, rhythm},
    Section{"rfm", 45, rfm, {"period", "rfm"}},
    Section{"lifecycle", 50, lifecycle, {"period"}},
    Section{"concentration", 55, concentration},
    Section{"dimensions", 130, dimensions},
    Section{"distinctProducts", 45, distinct_products, {"landmarkDays", "horizons"}},
    Section{"truncation", 20, truncation, {"windowStartsShop"}},
    Section{"definitions", 20, definitions, {"activeWindowDays"}},
    Section{"quality", 10, quality_of},
};

}  // namespace

std::span<const Section> sections() { return all; }

}  // namespace weerzien::report
