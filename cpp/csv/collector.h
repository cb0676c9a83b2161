// Gathers the records of one window, sends the odd ones to the judge, and hands batches to the
// sink.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "csv/batch.h"
#include "csv/issue.h"
#include "csv/judge.h"
#include "csv/scanner.h"
#include "csv/sniff.h"
#include "csv/text_batch.h"

namespace weerzien::csv {

class Sink;

class Collector {
 public:
  // All three stay with the caller and must outlive the collector.
  Collector(const Sniffed& sniffed, Evidence& evidence, Sink& sink);

  // A window of the file, whose first byte is on line `line`, in that buffer.
  void start(std::string_view bytes, std::uint64_t line, Buffer* buffer);

  // Where records of the window are added; sift() them afterwards.
  FieldIndex& index() { return index_; }

  struct Next {
    std::size_t at = 0;    // offset at which reading goes on
    bool careful = false;  // the record there must be read by the record parser
  };

  // Judges the records behind the first `from` ones. What is left out disappears from the index,
  // what is repaired changes there or is handed over by itself. Unless they were `parsed` by the
  // record parser, the answer may send the caller back to a record with line ends inside and the
  // wrong number of cells.
  Next sift(std::size_t from, bool parsed);

  // Judges and adds one record of the window as texts instead, for dialects that the scanner cannot
  // read. `raw` is the record as it stands in the file. Not to be mixed with records in the index.
  void add_texts(std::span<const std::string_view> cells, std::string_view raw, std::uint64_t line);

  // Hands over what was added.
  void flush();

  // At the end of the file: hands over or counts what the judge still holds.
  void finish();

  // Counts, and tells the sink while there are not too many.
  void note(Code code, std::uint64_t line, std::string_view example);

  // The line of the byte at `at` of the window. Asking in rising order costs one pass.
  std::uint64_t line_at(std::size_t at);

 private:
  // Where a record of the index lies, read before anything is moved.
  struct Place {
    std::uint32_t begin = 0, first = 0, last = 0;  // first byte; fields [first, last)
  };

  std::size_t ordinary_from(std::size_t from, std::uint32_t first) const;
  bool is_ordinary(std::span<const std::string_view> cells) const;
  std::span<const std::string_view> read_cells(const Place& place);
  bool settle();
  void keep_all(std::size_t from, std::uint32_t first, std::size_t records);
  void keep(const Place& place, const Verdict& verdict);
  void hand_over_index(bool whole = false);
  void hand_over_texts(TextBatch& texts);
  void hand_over_loose(const LooseRecord& record);

  const Sniffed& sniffed_;
  Evidence& evidence_;
  Sink& sink_;
  Judge judge_;
  FieldIndex index_;
  std::size_t kept_ = 0, kept_fields_ = 0;  // records and fields of the index that stay
  std::string_view bytes_;
  Buffer* buffer_ = nullptr;
  TextBatch texts_, loose_;
  std::vector<std::string_view> cells_;
  std::deque<std::string> owned_;  // texts of cells_ that had to be unquoted
  std::string scratch_;
  std::uint64_t line_ = 1;
  std::size_t counted_to_ = 0;
  std::uint64_t counted_lines_ = 0;
};

}  // namespace weerzien::csv
