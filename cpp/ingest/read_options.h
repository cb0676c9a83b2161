// How files are to be read; everything left open is decided from the files themselves.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "csv/dialect.h"
#include "ingest/amounts.h"
#include "ingest/dates.h"
#include "ingest/mapping.h"

namespace weerzien::ingest {

// A file that was given along with others and is no table of orders.
struct LeftOut {
  std::string name;
  std::string code;  // of the error that it would have been alone
};

struct ReadOptions {
  // Header → role code; columns without a name, and the later ones of a name, by their number
  // from 1.
  std::map<std::string, std::string> mapping;
  std::optional<DateOrder> date_order;  // of numeric dates
  std::optional<DecimalMark> decimal_mark;
  // The same for the files of one header row only, by its signature: a column "Name" is the order
  // number in one export and the customer in another. Goes before what is said for all files.
  std::map<std::string, Wanted> mappings;
  std::optional<std::string> delimiter;
  std::optional<csv::Encoding> encoding;
  std::optional<bool> has_header;
  std::uint32_t files = 1;   // how many files will be read: more than one looks for duplicates
  bool order_table = false;  // keep every order number, instead of trusting that they only rise
  // For each file the number of its shop: the same order number in two shops is not the same order.
  std::vector<std::uint32_t> shops;
  std::vector<LeftOut> left_out;  // to be named in the report
  // Bytes of orders, customers and lines beyond which the products of lines are given up. Sorting
  // and the report take about as much again, and a browser's WebAssembly ends at 4 GB.
  std::uint64_t line_detail_bytes = 1'200'000'000;
  // For each file what an earlier reading found proven, where nothing is wanted.
  std::vector<std::optional<DateOrder>> date_orders;
  std::vector<std::optional<DecimalMark>> decimal_marks;
  std::uint32_t reading = 1;  // how often the files are being read by now
};

// Mark of a header row, by which `mappings` knows its files: the names, joined by U+001F.
std::string signature_of(std::span<const std::string> header);

// What was decided for the files with that signature.
Wanted wanted_for(const ReadOptions& options, const std::string& signature);

}  // namespace weerzien::ingest
