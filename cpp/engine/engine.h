// Files in, JSON out: the one object behind the native program and the WebAssembly module.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/describe.h"
#include "ingest/ingest.h"
#include "report/options.h"
#include "report/report.h"

namespace weerzien::engine {

// The version of the program, "1.2.3".
std::string_view version();

// Use: begin_file, prepare/commit for each chunk, end_file, again for further files; finish(); then
// any number of report(), mapping() and list(). From begin_file to end_file a second thread may be
// at work: nothing but prepare, commit and rows may then be called. All results are JSON; failures
// are results with an "error" object holding a "code" and what a message about it needs.
class Engine {
 public:
  // `options_json`: the reading options among all options (mapping, dateOrder, decimalMark,
  // delimiter, encoding, hasHeader, files, orderIds, shops). The others are checked and else passed
  // over, so that one object serves all calls, and a mistake is told before a file is read.
  explicit Engine(std::string_view options_json);

  // The bytes of all files together, where they are known; less memory is then needed for reading.
  void expect(std::uint64_t bytes);
  // {"ok": true}, or {"error": …} of the options; then nothing need be read.
  std::string begin_file(std::string name);
  char* prepare(std::size_t bytes);  // valid until the next call
  void commit(std::size_t bytes);
  std::string end_file();
  // {"ok": true, "rows": n} · {"error": …} · {"reread": options, "reason": code}: the caller makes
  // a new Engine with those reading options and reads all files again.
  std::string finish();

  std::uint64_t rows() const;
  std::string mapping() const;
  // {"columns": […], "rows": [[file, line, reason, row]], "skipped": n}: the first 10,000 rows left
  // out.
  std::string skipped_rows() const;
  std::string report(std::string_view options_json);
  // {"columns": […], "rows": [[…]]}: customers with their figures. kind "segment" (id: an RFM
  // segment), "rhythm" (id: a state such as "due") or "all" (id is ignored), by revenue, highest
  // first; or "product": customers and products they may run out of (id: a state, or empty for
  // all), by date of the reminder.
  std::string list(std::string_view kind, std::string_view id, std::string_view options_json);

 private:
  // The options of a question about the data, or why it cannot be answered.
  std::optional<Json> read_question(std::string_view options_json, report::Options& options) const;

  std::optional<Json> error_;  // of the options or a file
  std::unique_ptr<ingest::Ingest> ingest_;
  std::optional<report::Reporter> reporter_;  // from finish() on
};

}  // namespace weerzien::engine
