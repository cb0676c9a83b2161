#include "support/reading.h"

#include <algorithm>
#include <cstring>

namespace weerzien::test {

std::unique_ptr<ingest::Ingest> read_files(const std::vector<std::string>& files,
                                           ingest::ReadOptions options, std::size_t chunk) {
  options.files = static_cast<std::uint32_t>(files.size());
  while (options.reading <= ingest::readings_max) {
    auto made = std::make_unique<ingest::Ingest>(options);
    for (const std::string& file : files) {
      made->begin_file("file.csv");
      for (std::size_t at = 0; at < file.size(); at += chunk) {
        const std::size_t n = std::min(chunk, file.size() - at);
        std::memcpy(made->prepare(n), file.data() + at, n);
        made->commit(n);
      }
      made->end_file();
    }
    auto again = made->finish();
    if (!again) return made;
    options = again->options;
  }
  return nullptr;
}

Figures figures(const ingest::Ingest& made, const table::Rules& rules) {
  const table::Table table = table::select(made.data(), rules);
  return {table.customers(), table.orders(), table.minor(table.identified.revenue)};
}

}  // namespace weerzien::test
