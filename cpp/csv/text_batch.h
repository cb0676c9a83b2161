// Records given as texts, in the form of a batch.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "csv/batch.h"

namespace weerzien::csv {

class TextBatch {
 public:
  explicit TextBatch(char quote) : quote_(quote) { clear(); }

  void clear();
  void add_cell(std::string_view text);
  // Ends the record whose cells were added since the last one.
  void end_record(std::uint64_t line);

  std::size_t records() const { return lines_.size(); }
  std::size_t bytes() const { return bytes_.size(); }

  // Valid until the next change.
  Batch batch() const;

 private:
  char quote_;
  std::string bytes_;
  std::vector<std::uint32_t> record_begin_, first_field_, field_end_;
  std::vector<std::uint64_t> lines_;
};

}  // namespace weerzien::csv
