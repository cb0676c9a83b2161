// The sections of the report, the one place that lists the metrics, and what they share.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/made_once.h"
#include "metrics/cohorts.h"
#include "metrics/gaps.h"
#include "metrics/json.h"
#include "metrics/next_occasion.h"
#include "metrics/periods.h"
#include "metrics/rhythm.h"
#include "metrics/truncation.h"
#include "report/options.h"
#include "report/quality.h"
#include "table/table.h"

namespace weerzien::report {

// What several metrics need of one table, made when the first one asks, and kept for as long as the
// options that it follows from stay what they are. Sections of both threads may ask.
class Shared {
 public:
  // Of the file, whatever the filter: a selection of customers or days says nothing about what
  // happened before the file begins. So it may have been made for another table.
  using Truncation = MadeOnce<metrics::truncation::Result>;

  // Also of the file.
  using StrangersOnce = MadeOnce<Strangers>;

  // All of them must outlive it.
  Shared(const table::Table& table, Truncation& truncation, StrangersOnce& strangers,
         const metrics::Json& reading)
      : table_(table), truncation_(truncation), strangers_(strangers), reading_(reading) {}

  // The options of the next question, which it lives as long as; they must choose the same table.
  void change(const Options& options);

  const table::Table& table() const { return table_; }
  const Options& options() const { return *options_; }
  const metrics::Json& reading() const { return reading_; }

  const Strangers& strangers();
  const metrics::truncation::Result& truncation();
  const std::optional<metrics::BurnIn>& burn_in() { return truncation().burn_in; }
  const metrics::periods::Result& periods();
  // With no burn-in.
  const metrics::cohorts::Result& cohorts();
  // With the step after the burn-in.
  const metrics::NextOccasions& next();
  const metrics::gaps::Result& gaps();
  const std::vector<metrics::gaps::Product>& products();
  // Median gaps by order number, as rhythm wants them.
  const metrics::rhythm::Medians& medians();

 private:
  const table::Table& table_;
  Truncation& truncation_;
  StrangersOnce& strangers_;
  const metrics::Json& reading_;
  const Options* options_ = nullptr;
  std::optional<Period> period_;  // of periods_ and cohorts_
  MadeOnce<metrics::periods::Result> periods_;
  MadeOnce<metrics::cohorts::Result> cohorts_;
  MadeOnce<metrics::NextOccasions> steps_;  // without that step
  std::optional<bool> window_starts_shop_;  // of next_ and gaps_
  MadeOnce<metrics::NextOccasions> next_;
  std::vector<std::int32_t> horizons_;  // of gaps_
  MadeOnce<metrics::gaps::Result> gaps_;
  MadeOnce<std::vector<metrics::gaps::Product>> products_;
  MadeOnce<metrics::rhythm::Medians> medians_;
};

// A section as it was made. Where it is null, `missing` may say why.
struct Made {
  // A section is what its metric wrote.
  Made(metrics::Json section, std::optional<Reason> why = std::nullopt)
      : json(std::move(section)), missing(why) {}

  metrics::Json json;
  std::optional<Reason> missing;
};

struct Section {
  std::string_view key;
  int effort;  // about how many milliseconds of a processor it takes of 4.5 million orders
  Made (*make)(Shared&);
  // The options, by their names in JSON, that it follows from besides those that choose the table.
  std::array<std::string_view, 3> options = {};
  bool is_part = false;  // of another section: given only where it is asked for by name
};

// In the order of the report.
std::span<const Section> sections();

}  // namespace weerzien::report
