// Writes the records that a Reader finds as plain CSV.
#include "csv/table_reader.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "csv/layout.h"

namespace weerzien::csv {

class TableReader::Writer : public Sink {
 public:
  // The reader whose sink this is.
  void watch(const Reader& reader) { reader_ = &reader; }

  void on_header(std::span<const std::string> names, const Dialect& dialect) override {
    // Every header row counts here, also one that only repeats the row above.
    std::vector<std::string> all(names.begin(), names.end());
    if (dialect.header_records > 1) all = joined_names(reader_->sniffed().header_rows, true);
    for (std::uint32_t column = 0; names.empty() && column < dialect.columns; ++column) {
      all.push_back("col_" + std::to_string(column));
    }
    for (std::size_t column = 0; column < all.size(); ++column) put(all[column], column == 0);
    text_.push_back('\n');
  }

  void on_batch(const Batch& batch) override {
    for (std::size_t record = 0; record < batch.records(); ++record) {
      for (std::size_t field = 0; field < batch.fields(record); ++field) {
        put(batch.text(record, field, scratch_), field == 0);
      }
      text_.push_back('\n');
    }
  }

  void on_issue(Code, std::uint64_t, std::uint32_t, std::string_view) override {}

  std::string take() { return std::exchange(text_, {}); }

 private:
  void put(std::string_view text, bool first) {
    if (!first) text_.push_back(',');
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
      text_.append(text);
      return;
    }
    text_.push_back('"');
    for (const char byte : text) text_.append(byte == '"' ? 2 : 1, byte);
    text_.push_back('"');
  }

  const Reader* reader_ = nullptr;
  std::string text_;
  std::string scratch_;
};

TableReader::TableReader() : writer_(std::make_unique<Writer>()), reader_(std::nullopt, *writer_) {
  writer_->watch(reader_);
}

TableReader::~TableReader() = default;

std::string TableReader::take() { return writer_->take(); }

}  // namespace weerzien::csv
