// The cells of the block of rows being read, as text; private to cpp/ingest.
#pragma once

#include <array>
#include <deque>
#include <string>
#include <string_view>

#include "csv/batch.h"
#include "ingest/mapping.h"
#include "ingest/text_above.h"

namespace weerzien::ingest {

// Column numbers by role.
class RoleColumns {
 public:
  RoleColumns() { at_.fill(Mapping::absent); }
  explicit RoleColumns(const Mapping& mapping) {
    for (std::size_t r = 0; r < role_count; ++r) at_[r] = mapping.column_of(static_cast<Role>(r));
  }

  std::size_t operator[](Role role) const { return at_[static_cast<std::size_t>(role)]; }
  bool has(Role role) const { return (*this)[role] != Mapping::absent; }

 private:
  std::array<std::size_t, role_count> at_;
};

// No identity, name or status is longer.
inline constexpr std::size_t cell_bytes_max = 64 * 1024;

// Whether a cell as it stands in the file is its own text: nothing to take off, and no word that
// means "nothing", all of which are short and begin with another character than a digit.
inline bool is_plain_cell(std::string_view raw, char quote) {
  if (raw.empty() || raw.size() > cell_bytes_max || raw.front() == quote) return false;
  const auto first = static_cast<unsigned char>(raw.front());
  if (first <= ' ' || static_cast<unsigned char>(raw.back()) <= ' ') return false;
  return raw.size() > 6 || static_cast<unsigned char>(first - '0') < 10;
}

class RowCells {
 public:
  void set_batch(const csv::Batch& batch) {
    batch_ = &batch;
    lines_ = csv::LineFinder(batch);
  }
  // Texts given so far are no longer needed.
  void forget() { unquoted_.clear(); }

  const csv::Batch& batch() const { return *batch_; }
  // The physical line of a row; asked in rising order it costs one pass over the bytes.
  std::uint64_t line_of(std::size_t row) { return lines_.line_of(row); }

 private:
  friend class Row;

  // The text of a cell that is not its own text as it stands there.
  std::string_view read(std::string_view raw) {
    const bool quoted = batch_->quote != 0 && raw.front() == batch_->quote;
    const std::string_view text = trimmed(quoted ? unquoted(raw) : raw);
    return is_blank(text) || text.size() > cell_bytes_max ? std::string_view{} : text;
  }

  std::string_view unquoted(std::string_view raw) {
    const std::string_view text = csv::text(raw, batch_->quote, 0, scratch_);
    return text.data() == scratch_.data() ? unquoted_.emplace_back(text) : text;
  }

  const csv::Batch* batch_ = nullptr;
  csv::LineFinder lines_;
  std::deque<std::string> unquoted_;
  std::string scratch_;
};

// One row of the batch, to be looked at cell by cell; a handful of pointers, made for each row.
class Row {
 public:
  Row(RowCells& cells, std::size_t number)
      : cells_(&cells),
        number_(number),
        bytes_(cells.batch_->bytes),
        field_end_(cells.batch_->field_end.data() + cells.batch_->first_field[number]),
        begin_(cells.batch_->record_begin[number]),
        fields_(cells.batch_->fields(number)),
        quote_(cells.batch_->quote) {}

  std::size_t number() const { return number_; }  // in its batch
  RowCells& cells() const { return *cells_; }

  // The cell as it stands in the file, quotes and white space included; empty for an absent column.
  std::string_view raw(std::size_t column) const {
    if (column >= fields_) return {};
    const std::uint32_t begin = column == 0 ? begin_ : field_end_[column - 1] + 1;
    return {bytes_ + begin, field_end_[column] - begin};
  }

  // The text without white space around it; empty for an absent column, for words that mean
  // "nothing", and for texts longer than any identity, name or status. Stays valid until forget().
  std::string_view text(std::size_t column) const {
    const std::string_view raw = this->raw(column);
    const char* data = raw.data();
    std::size_t size = raw.size();
    // Taken apart, the text stays in registers. Made a whole by two paths it would be written to
    // memory as two words and be copied from there as one, which processors must wait for.
    if (size > 0 && !is_plain_cell(raw, quote_)) {
      const std::string_view text = cells_->read(raw);
      data = text.data();
      size = text.size();
    }
    return {data, size};
  }

 private:
  RowCells* cells_;
  std::size_t number_;
  const char* bytes_;
  const std::uint32_t* field_end_;
  std::uint32_t begin_;
  std::size_t fields_;
  char quote_;
};

// One column of the batch, for loops over many rows: what it holds stays in registers, because
// nothing that such a loop writes can change it.
class ColumnCells {
 public:
  ColumnCells(const csv::Batch& batch, std::size_t column)
      : bytes_(batch.bytes),
        record_begin_(batch.record_begin.data()),
        first_field_(batch.first_field.data()),
        field_end_(batch.field_end.data()),
        column_(column) {}

  // The cell as it stands in the file; empty for an absent column.
  std::string_view raw(std::size_t row) const {
    const std::uint32_t first = first_field_[row];
    if (column_ >= first_field_[row + 1] - first) return {};
    const std::size_t at = first + column_;
    const std::uint32_t begin = column_ == 0 ? record_begin_[row] : field_end_[at - 1] + 1;
    return {bytes_ + begin, field_end_[at] - begin};
  }

 private:
  const char* bytes_;
  const std::uint32_t* record_begin_;
  const std::uint32_t* first_field_;
  const std::uint32_t* field_end_;
  std::size_t column_;
};

}  // namespace weerzien::ingest
