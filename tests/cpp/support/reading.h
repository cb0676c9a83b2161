// Reads texts as the files of one dataset, the way both programs do it; for tests of ingestion.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ingest/ingest.h"
#include "table/table.h"

namespace weerzien::test {

// Reads the texts as files, again whenever the ingest asks for it; null if it asks too often.
std::unique_ptr<ingest::Ingest> read_files(const std::vector<std::string>& files,
                                           ingest::ReadOptions options = {},
                                           std::size_t chunk = 1 << 20);

struct Figures {
  std::uint32_t customers;
  std::uint32_t orders;
  Amount revenue;
  bool operator==(const Figures&) const = default;
};

// Identified customers, their orders and their revenue in minor units.
Figures figures(const ingest::Ingest& made, const table::Rules& rules = {});

}  // namespace weerzien::test
