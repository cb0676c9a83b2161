#include "support/csv_reading.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <format>
#include <fstream>
#include <iterator>

namespace weerzien::test {

namespace {

class Keeper : public csv::Sink {
 public:
  explicit Keeper(CsvReading& reading) : reading_(reading) {}

  void on_header(std::span<const std::string> names, const csv::Dialect&) override {
    ++reading_.headers;
    reading_.names.assign(names.begin(), names.end());
  }

  void on_batch(const csv::Batch& batch) override {
    std::string scratch;
    csv::LineFinder lines(batch);
    reading_.batches.push_back(batch.records());
    for (std::size_t record = 0; record < batch.records(); ++record) {
      auto& cells = reading_.records.emplace_back();
      for (std::size_t field = 0; field < batch.fields(record); ++field) {
        cells.emplace_back(batch.text(record, field, scratch));
      }
      reading_.lines.push_back(lines.line_of(record));
    }
  }

  void on_issue(csv::Code code, std::uint64_t line, std::uint32_t,
                std::string_view example) override {
    reading_.issues.push_back({code, line, std::string(example)});
  }

 private:
  CsvReading& reading_;
};

void append_escaped(std::string& out, std::string_view text) {
  for (const char byte : text) {
    const auto code = static_cast<unsigned char>(byte);
    if (code < 0x20 || code == 0x7F || byte == '|') {
      out += std::format("\\x{:02X}", code);
    } else {
      out += byte;
    }
  }
}

void append_row(std::string& out, const std::vector<std::string>& cells) {
  for (const std::string& cell : cells) {
    append_escaped(out, cell);
    out += '|';
  }
  out += '\n';
}

}  // namespace

CsvReading read_csv(std::string_view bytes, std::size_t chunk, std::optional<csv::Dialect> given,
                    const csv::Limits& limits) {
  if (chunk == 0) chunk = std::max<std::size_t>(bytes.size(), 1);
  CsvReading result;
  Keeper keeper(result);
  csv::Reader reader(std::move(given), keeper, limits);
  for (std::size_t at = 0; at < bytes.size(); at += chunk) reader.append(bytes.substr(at, chunk));
  reader.finish();
  result.dialect = reader.dialect();
  result.evidence = reader.evidence();
  result.sniffed = reader.sniffed();
  return result;
}

std::string fixture(std::string_view path) {
  const std::string name = WEERZIEN_ROOT "/tests/fixtures/" + std::string(path);
  std::ifstream file(name, std::ios::binary);
  REQUIRE_MESSAGE(file, name);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

std::string table_of(const CsvReading& reading) {
  std::string out;
  append_row(out, reading.names);
  for (const auto& record : reading.records) append_row(out, record);
  return out;
}

std::string dump(const CsvReading& reading) {
  const csv::Dialect& dialect = reading.dialect;
  std::string out = std::format(
      "{} '{}' quote {} escape {} line end {} padded {} runs {} wrapped {} columns {} header {}\n",
      csv::name_of(dialect.encoding), dialect.delimiter, static_cast<int>(dialect.quote),
      static_cast<int>(dialect.escape), static_cast<int>(dialect.line_end), dialect.padded,
      dialect.blank_runs, dialect.wrapped, dialect.columns, dialect.header_records);
  out += table_of(reading);
  for (const std::uint64_t line : reading.lines) out += std::format("{} ", line);
  for (const std::size_t batch : reading.batches) out += std::format("[{}]", batch);
  for (const ReadIssue& issue : reading.issues) {
    out += std::format("\n{} line {} ", csv::name_of(issue.code), issue.line);
    append_escaped(out, issue.example);
  }
  for (std::size_t i = 0; i < csv::code_count; ++i) {
    const csv::Tally& tally = reading.evidence.tallies[i];
    out += std::format("\n{}: {} from {}", i, tally.count, tally.first_line);
  }
  out +=
      std::format("\nrecords {} lines {} bytes {} marks {} kind {} headers {}\n",
                  reading.evidence.records, reading.evidence.lines, reading.evidence.bytes,
                  reading.evidence.byte_order_marks, reading.evidence.file_kind, reading.headers);
  return out;
}

}  // namespace weerzien::test
