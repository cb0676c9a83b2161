// How files are to be read; everything left open is decided from the files themselves.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "csv/dialect.h"
#include "ingest/amounts.h"
#include "ingest/dates.h"

namespace weerzien::ingest {

struct ReadOptions {
  // Header → role code; columns without a name, and the later ones of a name, by their number
  // from 1.
  std::map<std::string, std::string> mapping;
  std::optional<DateOrder> date_order;  // of numeric dates
  std::optional<DecimalMark> decimal_mark;
  std::optional<std::string> delimiter;
  std::optional<csv::Encoding> encoding;
  std::optional<bool> has_header;
  std::uint32_t files = 1;   // how many files will be read: more than one looks for duplicates
  bool order_table = false;  // keep every order number, instead of trusting that they only rise
  // For each file the number of its shop: the same order number in two shops is not the same order.
  std::vector<std::uint32_t> shops;
};

}  // namespace weerzien::ingest
