// Bytes of one file in, header and batches of data records out; what was left out or repaired is
// said.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
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

// How much of a file lies between two places in it.
struct Passage {
  std::uint64_t bytes = 0;
  std::uint64_t lines = 0;
  std::uint64_t records = 0;  // data records handed over
};

// Use: prepare(n), write up to n bytes there, commit(how many); again until the file ends;
// finish(). The chunks may be cut anywhere: the same bytes give the same calls with the same
// contents. Nothing is handed over before head_bytes were committed or finish() was called. Memory
// stays within a few times the longest record, at least about 1 MB plus the largest chunk.
class Reader {
 public:
  Reader(std::optional<Dialect> given, Sink& sink, Limits limits = {}, Hints hints = {});
  // Reads a piece of the file that `begun` has begun: the bytes begin with a data record. There is
  // no on_header(), and lines count from 1. Only if begun.is_divisible().
  Reader(const Reader& begun, Sink& sink);
  ~Reader();
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  char* prepare(std::size_t n);
  void commit(std::size_t n);
  void finish();

  // Whether pieces of the file can be read by themselves: its bytes are clean UTF-8 in a dialect of
  // the vector scanner, as far as its beginning says.
  bool is_divisible() const;

  // Where a record is likely to begin in a piece out of the middle of the file, behind its first
  // line end: the offset of the first record for which `fits` holds of it and the one before, both
  // with the usual number of cells. 64 bytes behind the piece must be readable. SIZE_MAX: nowhere.
  std::size_t boundary(std::string_view piece,
                       const std::function<bool(const Batch&, std::size_t)>& fits) const;

  // Hands over everything that was committed. True if it ends with a record and what follows can be
  // read without knowing it, so that another reader may; false changes nothing but that records may
  // have been handed over sooner.
  bool settle();

  // What was read so far, after settle().
  Passage read() const;
  // Whether anything was left out, repaired or remarked upon.
  bool is_clean() const;
  // Tells that the passage behind what was read, after settle(), was read by another reader, which
  // settled as well.
  void skip(const Passage& passage);

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
