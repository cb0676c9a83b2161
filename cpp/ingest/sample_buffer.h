// The first records of a file, kept until the roles of its columns are decided, then read like any
// others.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "csv/batch.h"
#include "ingest/profile.h"

namespace weerzien::ingest {

class SampleBuffer {
 public:
  static constexpr std::size_t records_wanted = 1000;

  bool full() const { return record_begin_.size() >= records_wanted; }
  bool empty() const { return record_begin_.empty(); }

  // Copies record `r` of a batch, which begins on `line`, with `separator` between its cells.
  void add(const csv::Batch& batch, std::size_t r, std::uint64_t line, char separator);

  // The copies as a batch of their own; valid until the next add().
  csv::Batch batch() const;

  // The cells as text.
  Sample cells() const;

 private:
  std::string bytes_;
  std::vector<std::uint32_t> record_begin_;
  std::vector<std::uint32_t> first_field_{0};
  std::vector<std::uint32_t> field_end_;
  std::vector<std::uint64_t> lines_;
  char quote_ = '"';
};

}  // namespace weerzien::ingest
