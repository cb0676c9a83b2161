// Reads CSV bytes through csv::Reader and keeps everything that it said.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "csv/reader.h"

namespace weerzien::test {

struct ReadIssue {
  csv::Code code;
  std::uint64_t line;
  std::string example;
};

struct CsvReading {
  std::vector<std::string> names;
  std::vector<std::vector<std::string>> records;  // texts
  std::vector<std::uint64_t> lines;               // of the records
  std::vector<std::size_t> batches;               // records per batch
  std::vector<ReadIssue> issues;
  csv::Dialect dialect;
  csv::Evidence evidence;
  csv::Sniffed sniffed;
  std::uint64_t headers = 0;  // calls of on_header

  std::uint64_t count(csv::Code code) const { return evidence[code].count; }
};

// Chunks of `chunk` bytes; 0: all at once.
CsvReading read_csv(std::string_view bytes, std::size_t chunk = 0,
                    std::optional<csv::Dialect> given = std::nullopt,
                    const csv::Limits& limits = {});

// The bytes of tests/fixtures/<path>. Fails the test if there is no such file.
std::string fixture(std::string_view path);

// Everything in one text, to compare two readings.
std::string dump(const CsvReading& reading);

// The names and records only: cells between bars, one record per line, control bytes as \xNN.
std::string table_of(const CsvReading& reading);

}  // namespace weerzien::test
