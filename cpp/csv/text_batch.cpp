// Texts one behind the other, with a byte that belongs to no cell after each.
#include "csv/text_batch.h"

namespace weerzien::csv {

void TextBatch::clear() {
  bytes_.clear();
  record_begin_ = {0};
  first_field_ = {0};
  field_end_.clear();
  lines_.clear();
}

// A text that begins with the quote must be quoted, or a reader would take its quotes off.
void TextBatch::add_cell(std::string_view text) {
  if (quote_ != 0 && text.starts_with(quote_)) {
    bytes_.push_back(quote_);
    for (const char byte : text) bytes_.append(byte == quote_ ? 2 : 1, byte);
    bytes_.push_back(quote_);
  } else {
    bytes_.append(text);
  }
  field_end_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  bytes_.push_back('\n');
}

void TextBatch::end_record(std::uint64_t line) {
  lines_.push_back(line);
  record_begin_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  first_field_.push_back(static_cast<std::uint32_t>(field_end_.size()));
}

Batch TextBatch::batch() const {
  Batch batch;
  batch.bytes = bytes_.data();
  batch.record_begin = {record_begin_.data(), lines_.size()};
  batch.first_field = first_field_;
  batch.field_end = field_end_;
  batch.first_line = lines_.empty() ? 1 : lines_.front();
  batch.quote = quote_;
  batch.lines = lines_;
  return batch;
}

}  // namespace weerzien::csv
