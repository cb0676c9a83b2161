// Bytes of one file in, header and batches of data records out; what was left out or repaired is
// said.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "csv/batch.h"
#include "csv/dialect.h"
#include "csv/issue.h"
#include "csv/sniff.h"

namespace weerzien::csv {

// Receives what a Reader finds, in the order of the file. on_header comes exactly once, before the
// first batch, at the latest during finish(); not at all for a file that is no table.
class Sink {
 public:
  virtual ~Sink() = default;

  // `names` is empty if the file has no header; dialect.columns says how many cells to expect.
  virtual void on_header(std::span<const std::string> names, const Dialect& dialect) = 0;
  virtual void on_batch(const Batch& batch) = 0;

  // A remark about one record or file; at most issues_max per code, all of them are counted in the
  // evidence. `column` is 1-based, 0 if it is about the whole record; `example` is cut at 200
  // bytes.
  virtual void on_issue(Code code, std::uint64_t line, std::uint32_t column,
                        std::string_view example) = 0;
  static constexpr std::uint64_t issues_max = 1000;
};

// Sizes in bytes. The defaults are right; others are for tests, which want every boundary in small
// files.
struct Limits {
  // The beginning of the file that is looked at before anything is decided.
  std::size_t head = head_bytes;

  // A batch is at most what one window of the input holds. Windows begin and end at positions that
  // depend on the bytes alone, so batches do not depend on the chunks either. A record that is
  // longer makes its window double until it fits, and is then a batch by itself.
  std::size_t window = 128 * 1024;

  // The scanner runs at most so far ahead of the judgement that may send it back.
  std::size_t step = 16 * 1024;

  // A record whose quotes are still open so far behind its begin may be read in another way.
  std::size_t suspicious_record = 1024 * 1024;
};

// Use: prepare(n), write up to n bytes there, commit(how many); again until the file ends;
// finish(). The chunks may be cut anywhere: the same bytes give the same calls with the same
// contents. Nothing is handed over before head_bytes were committed or finish() was called. Memory
// stays within a few times the longest record, at least about 1 MB plus the largest chunk.
class Reader {
 public:
  Reader(std::optional<Dialect> given, Sink& sink, Limits limits = {}, Hints hints = {});
  ~Reader();
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  char* prepare(std::size_t n);
  void commit(std::size_t n);
  void finish();

  // prepare, copy and commit in one.
  void append(std::string_view bytes);

  const Dialect& dialect() const;
  const Evidence& evidence() const;
  const Sniffed& sniffed() const;

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace weerzien::csv
