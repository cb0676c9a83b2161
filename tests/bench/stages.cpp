// Time of every stage on the way from bytes to report: bench-stages FILE.csv [repetitions], where
// FILE is what bench-generate_orders wrote. Prints the best of the repetitions. The loop is our
// own, because Google Benchmark as systems ship it is built upon another C++ library than this
// project.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/interner.h"
#include "csv/reader.h"
#include "csv/scanner.h"
#include "ingest/amounts.h"
#include "ingest/dates.h"
#include "ingest/ingest.h"
#include "metrics/json.h"
#include "report/report.h"
#include "table/table.h"

using namespace weerzien;

namespace {

constexpr std::size_t window_bytes = 128 * 1024;  // as csv::Limits
constexpr std::size_t chunk_bytes = 2 << 20;      // as the page hands over
constexpr std::size_t block_rows = 1024;          // as ingestion looks keys up
constexpr std::size_t read_ahead = 64;            // bytes that the vector scanner may look behind

// The columns of bench-generate_orders that the stages need.
constexpr std::size_t order_column = 0, date_column = 1, email_column = 2, total_column = 7;

std::uint64_t kept = 0;  // what a stage found, so that no work is left out

// Processor time, because the wall's clock also counts the waits while other programs run.
class Stopwatch {
 public:
  Stopwatch(std::size_t lines, int repetitions) : lines_(lines), repetitions_(repetitions) {}

  // `bytes`: how much of the file the work looks at; 0 if that means nothing.
  template <typename Work>
  void time(const char* name, std::size_t bytes, Work work) const {
    double best = 1e300;
    for (int i = 0; i < repetitions_; ++i) {
      const std::clock_t start = std::clock();
      work();
      best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    std::printf("%-28s %9.2f ms %8.1f ns/line", name, best * 1e3,
                best * 1e9 / static_cast<double>(lines_));
    if (bytes > 0) std::printf(" %8.2f GB/s", static_cast<double>(bytes) / best / 1e9);
    std::printf("\n");
  }

 private:
  std::size_t lines_;
  int repetitions_;
};

class Nothing : public csv::Sink {
 public:
  void on_header(std::span<const std::string>, const csv::Dialect&) override {}
  void on_batch(const csv::Batch& batch) override { kept += batch.records(); }
  void on_issue(csv::Code, std::uint64_t, std::uint32_t, std::string_view) override { ++kept; }
};

// Cells of one column behind each other.
struct Column {
  std::string text;
  std::vector<std::size_t> end;

  std::string_view operator[](std::size_t row) const {
    const std::size_t begin = row == 0 ? 0 : end[row - 1];
    return std::string_view(text).substr(begin, end[row] - begin);
  }
  std::size_t size() const { return end.size(); }
};

class Columns : public Nothing {
 public:
  std::array<Column, 10> columns;

  void on_batch(const csv::Batch& batch) override {
    std::string scratch;
    for (std::size_t row = 0; row < batch.records(); ++row) {
      for (const std::size_t at : {order_column, date_column, email_column, total_column}) {
        columns[at].text += batch.text(row, at, scratch);
        columns[at].end.push_back(columns[at].text.size());
      }
    }
  }
};

void read(const std::string& file, std::size_t bytes, csv::Sink& sink) {
  csv::Reader reader(std::nullopt, sink);
  for (std::size_t at = 0; at < bytes; at += chunk_bytes) {
    reader.append(std::string_view(file).substr(at, std::min(chunk_bytes, bytes - at)));
  }
  reader.finish();
}

template <typename Scan>
void scan_windows(const std::string& file, std::size_t bytes, csv::FieldIndex& index, Scan scan) {
  for (std::size_t at = 0; at < bytes;) {
    index.restart(static_cast<std::uint32_t>(at));
    scan(file.data(), at, std::min(bytes, at + window_bytes), csv::Structure{}, index);
    at = index.record_begin()[index.records()];
    kept += index.fields();
    if (index.records() == 0) return;
  }
}

void time_scan(const Stopwatch& watch, const std::string& file, std::size_t bytes) {
  csv::FieldIndex index;
  watch.time("scan, vector", bytes, [&] { scan_windows(file, bytes, index, csv::scan_vector); });
  watch.time("scan, scalar", bytes, [&] { scan_windows(file, bytes, index, csv::scan_scalar); });
  watch.time("records", bytes, [&] {
    Nothing nothing;
    read(file, bytes, nothing);
  });
}

void time_cells(const Stopwatch& watch, const Columns& cells) {
  const Column& dates = cells.columns[date_column];
  const Column& totals = cells.columns[total_column];
  watch.time("dates, as a column", 0, [&] {
    ingest::DateReader reader;
    for (std::size_t row = 0; row < dates.size(); ++row) {
      kept += static_cast<std::uint64_t>(reader.read(dates[row])->day);
    }
  });
  watch.time("dates, each by itself", 0, [&] {
    for (std::size_t row = 0; row < dates.size(); ++row) {
      const auto stamp = ingest::parse_date(dates[row], ingest::DateOrder::day_first);
      kept += static_cast<std::uint64_t>(stamp->day);
    }
  });
  watch.time("money", 0, [&] {
    for (std::size_t row = 0; row < totals.size(); ++row) {
      const auto parsed = ingest::parse_amount(totals[row], ingest::DecimalMark::point);
      kept += static_cast<std::uint64_t>(parsed->amount);
    }
  });
}

void intern_one_by_one(const Column& keys) {
  Interner interner;
  for (std::size_t row = 0; row < keys.size(); ++row) kept += interner.intern(keys[row]);
}

void intern_in_blocks(const Column& keys) {
  Interner interner;
  std::vector<std::uint64_t> hashes;
  for (std::size_t begin = 0; begin < keys.size(); begin += block_rows) {
    const std::size_t end = std::min(keys.size(), begin + block_rows);
    hashes.clear();
    for (std::size_t row = begin; row < end; ++row) hashes.push_back(Interner::hash(keys[row]));
    kept += interner.touch(hashes);
    for (std::size_t row = begin; row < end; ++row) {
      kept += interner.intern(keys[row], hashes[row - begin]);
    }
  }
}

void time_interning(const Stopwatch& watch, const Columns& cells) {
  const Column& emails = cells.columns[email_column];
  const Column& orders = cells.columns[order_column];
  watch.time("customers, one by one", 0, [&] { intern_one_by_one(emails); });
  watch.time("customers, in blocks", 0, [&] { intern_in_blocks(emails); });
  watch.time("order numbers, in blocks", 0, [&] { intern_in_blocks(orders); });
}

void feed(ingest::Ingest& ingest, const std::string& file, std::size_t bytes) {
  ingest.begin_file("orders.csv");
  for (std::size_t at = 0; at < bytes; at += chunk_bytes) {
    const std::size_t size = std::min(chunk_bytes, bytes - at);
    std::copy_n(file.data() + at, size, ingest.prepare(size));
    ingest.commit(size);
  }
  ingest.end_file();
}

}  // namespace

int main(int count, char** values) {
  if (count < 2) {
    std::fputs("usage: bench-stages FILE.csv [repetitions]\n", stderr);
    return 2;
  }
  std::ifstream input(values[1], std::ios::binary);
  std::string file(std::istreambuf_iterator<char>(input), {});
  const std::size_t bytes = file.size();
  file.append(read_ahead, '\0');
  Columns cells;
  read(file, bytes, cells);
  const std::size_t lines = cells.columns[order_column].size();
  if (lines == 0) {
    std::fputs("bench-stages: no lines\n", stderr);
    return 2;
  }
  std::printf("%zu lines, %zu bytes\n", lines, bytes);
  const Stopwatch watch(lines, count > 2 ? std::atoi(values[2]) : 5);

  time_scan(watch, file, bytes);
  time_cells(watch, cells);
  time_interning(watch, cells);

  std::optional<ingest::Ingest> ingest;
  watch.time("read into columns", bytes,
             [&] { feed(ingest.emplace(ingest::ReadOptions{}), file, bytes); });
  const Stopwatch once(lines, 1);
  once.time("sort by customer and day", 0, [&] { kept += ingest->finish().has_value(); });
  const table::Dataset& data = ingest->data();
  watch.time("select", 0, [&] { kept += table::select(data, {}).orders(); });
  const metrics::Json nothing = metrics::Json::object();
  report::Options options;
  watch.time("whole report", 0, [&] { kept += report::report(data, nothing, options).size(); });
  for (const char* key : {"summary", "repeat", "periods", "retention", "cohorts", "frequency",
                          "gaps", "rhythm", "rfm", "lifecycle", "concentration", "dimensions",
                          "distinctProducts", "truncation", "definitions"}) {
    options.metrics = {key};
    const std::string name = std::string("select and ") + key;
    watch.time(name.c_str(), 0, [&] { kept += report::report(data, nothing, options).size(); });
  }
  return kept == 0 ? 1 : 0;
}
