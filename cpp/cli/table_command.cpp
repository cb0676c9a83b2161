// Reads one file through csv::Reader and writes what it found as plain CSV.
#include "cli/table_command.h"

#include <cstdint>
#include <string_view>
#include <vector>

#include "csv/layout.h"
#include "csv/reader.h"

namespace weerzien::cli {

namespace {

constexpr std::size_t chunk_bytes = 1 << 20;

class TableWriter : public csv::Sink {
 public:
  explicit TableWriter(std::FILE* out) : out_(out) {}

  // The reader whose sink this is.
  void watch(const csv::Reader& reader) { reader_ = &reader; }

  void on_header(std::span<const std::string> names, const csv::Dialect& dialect) override {
    // Every header row counts here, also one that only repeats the row above.
    std::vector<std::string> all(names.begin(), names.end());
    if (dialect.header_records > 1) {
      all = csv::joined_names(reader_->sniffed().header_rows, true);
    }
    for (std::uint32_t column = 0; names.empty() && column < dialect.columns; ++column) {
      all.push_back("col_" + std::to_string(column));
    }
    for (std::size_t column = 0; column < all.size(); ++column) put(all[column], column == 0);
    end_record();
  }

  void on_batch(const csv::Batch& batch) override {
    std::string scratch;
    for (std::size_t record = 0; record < batch.records(); ++record) {
      for (std::size_t field = 0; field < batch.fields(record); ++field) {
        put(batch.text(record, field, scratch), field == 0);
      }
      end_record();
    }
  }

  void on_issue(csv::Code, std::uint64_t, std::uint32_t, std::string_view) override {}

  bool flush() {
    const bool whole = std::fwrite(buffer_.data(), 1, buffer_.size(), out_) == buffer_.size();
    buffer_.clear();
    return whole && std::fflush(out_) == 0;
  }

 private:
  void put(std::string_view text, bool first) {
    if (!first) buffer_.push_back(',');
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
      buffer_.append(text);
      return;
    }
    buffer_.push_back('"');
    for (const char byte : text) buffer_.append(byte == '"' ? 2 : 1, byte);
    buffer_.push_back('"');
  }

  void end_record() {
    buffer_.push_back('\n');
    if (buffer_.size() >= chunk_bytes) {
      std::fwrite(buffer_.data(), 1, buffer_.size(), out_);
      buffer_.clear();
    }
  }

  std::FILE* out_;
  const csv::Reader* reader_ = nullptr;
  std::string buffer_;
};

}  // namespace

int write_table(const std::string& in, std::FILE* out, std::FILE* errors) {
  std::FILE* file = std::fopen(in.c_str(), "rb");
  if (file == nullptr) {
    std::fprintf(errors, "weerzien: cannot read %s\n", in.c_str());
    return 1;
  }
  TableWriter writer(out);
  csv::Reader reader(std::nullopt, writer);
  writer.watch(reader);
  while (true) {
    const std::size_t got = std::fread(reader.prepare(chunk_bytes), 1, chunk_bytes, file);
    reader.commit(got);
    if (got == 0) break;
  }
  const bool failed = std::ferror(file) != 0;
  std::fclose(file);
  if (failed) {
    std::fprintf(errors, "weerzien: cannot read %s to its end\n", in.c_str());
    return 1;
  }
  reader.finish();
  if (!reader.evidence().file_kind.empty()) {
    std::fprintf(errors, "weerzien: %s is no table but a file of kind %s\n", in.c_str(),
                 reader.evidence().file_kind.c_str());
    return 2;
  }
  if (!writer.flush()) {
    std::fprintf(errors, "weerzien: cannot write the table\n");
    return 1;
  }
  return 0;
}

int table_command(const std::string& in, const std::string& out) {
  if (out.empty() || out == "-") return write_table(in, stdout, stderr);
  std::FILE* file = std::fopen(out.c_str(), "wb");
  if (file == nullptr) {
    std::fprintf(stderr, "weerzien: cannot write %s\n", out.c_str());
    return 1;
  }
  const int status = write_table(in, file, stderr);
  const bool closed = std::fclose(file) == 0;
  return status == 0 && !closed ? 1 : status;
}

}  // namespace weerzien::cli
