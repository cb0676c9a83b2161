// A run of whole data records as positions in a piece of memory, valid only during the sink's call
// unless the sink keeps both.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "csv/buffer.h"
#include "csv/text.h"

namespace weerzien::csv {

class FieldIndex;

// Record r has the fields first_field[r] up to first_field[r + 1]. Its first field begins at
// record_begin[r], every other one a byte behind the end of the field before it. Records need not
// lie next to each other: blank lines and what else was left out stay between them.
//   bytes         a,"b, c"\nd,e\n
//   record_begin  0, 9          first_field  0, 2, 4          field_end  1, 8, 10, 12
struct Batch {
  const char* bytes = nullptr;
  std::span<const std::uint32_t> record_begin;  // records
  std::span<const std::uint32_t> first_field;   // records + 1
  std::span<const std::uint32_t> field_end;     // up to first_field.back()
  std::uint64_t first_line = 1;                 // 1-based physical line of the first record
  char quote = '"';
  char line_end = '\n';
  std::span<const std::uint64_t> lines;  // per record, only when the bytes were rewritten
  Buffer* buffer = nullptr;              // where the bytes lie and may be held, if they can be kept
  FieldIndex* index = nullptr;  // the positions, if they may be swapped for room of the same kind

  std::size_t records() const { return record_begin.size(); }

  std::size_t fields(std::size_t record) const {
    return first_field[record + 1] - first_field[record];
  }

  // The field as it stands in the file, quotes included. `field` must be below fields(record).
  std::string_view raw(std::size_t record, std::size_t field) const {
    const std::size_t at = first_field[record] + field;
    const std::uint32_t begin = field == 0 ? record_begin[record] : field_end[at - 1] + 1;
    return {bytes + begin, field_end[at] - begin};
  }

  // The field's text without quotes; an absent field of a short record is empty. The result lies in
  // the batch or in `scratch`.
  std::string_view text(std::size_t record, std::size_t field, std::string& scratch) const {
    if (field >= fields(record)) return {};
    return csv::text(raw(record, field), quote, 0, scratch);
  }

  // The whole record as it stands in the file, without its line end.
  std::string_view record(std::size_t record) const {
    const std::uint32_t begin = record_begin[record];
    return {bytes + begin, field_end[first_field[record + 1] - 1] - begin};
  }
};

// Finds the physical lines on which records of a batch begin. Asked in rising order it reads the
// bytes once.
class LineFinder {
 public:
  LineFinder() = default;
  explicit LineFinder(const Batch& batch) : batch_(&batch), line_(batch.first_line) {}

  std::uint64_t line_of(std::size_t record);

 private:
  const Batch* batch_ = nullptr;
  std::size_t record_ = 0;  // the last one asked for, and its line
  std::uint64_t line_ = 1;
};

}  // namespace weerzien::csv
