// The report: chooses the table, puts the sections together, and keeps what the next question may
// need again.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/made_once.h"
#include "metrics/json.h"
#include "metrics/truncation.h"
#include "report/options.h"
#include "report/quality.h"
#include "table/orders.h"
#include "table/table.h"

namespace weerzien::report {

inline constexpr int schema = 1;

class Shared;

// Whether the report has a section of that name, so that options.metrics may ask for it.
bool is_section(std::string_view name);

// The table that the options choose, RFM segments included. Segments are those of the unfiltered
// shop.
table::Table select(const table::Dataset& data, const Options& options);

// Answers one question after the other about the same data. A question with other options makes
// only what follows from those; the answer is the same as that of a fresh reporter.
class Reporter {
 public:
  // `data` must outlive it and not change. `reading` is what ingestion knows of the files: the
  // report adds to it what the rules in force left out.
  Reporter(const table::Dataset& data, metrics::Json reading);
  ~Reporter();

  // The whole report, or the sections named in options.metrics, as compact JSON.
  std::string report(const Options& options);

  // The table that the options choose, until the next question.
  const table::Table& table(const Options& options);

 private:
  // What was made, and of which options.
  template <typename Value>
  struct Kept {
    std::string options;
    std::optional<Value> value;
  };

  // `said` are the options as JSON.
  void use(const Options& options, const metrics::Json& said);
  void make_sections(const Options& options, const metrics::Json& said);

  const table::Dataset& data_;
  metrics::Json reading_;
  std::vector<std::string_view> not_choosing_;  // options that choose no table of these data
  Kept<table::Table> table_;
  std::string whole_;  // the options of the table without its filter, and whether the shop begins
  MadeOnce<metrics::truncation::Result> truncation_;  // of that
  MadeOnce<Strangers> strangers_;                     // of the data
  std::unique_ptr<Shared> shared_;                    // of the table
  std::vector<Kept<std::string>> sections_;           // of the table, as members of a JSON object
};

// The report of a reporter that is asked once.
std::string report(const table::Dataset& data, const metrics::Json& reading,
                   const Options& options);

}  // namespace weerzien::report
