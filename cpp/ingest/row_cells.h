// The cells of the block of rows being read, as text; private to cpp/ingest.
#pragma once

#include <array>
#include <deque>
#include <string>
#include <string_view>

#include "csv/batch.h"
#include "ingest/mapping.h"

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

class RowCells {
 public:
  void set_batch(const csv::Batch& batch) { batch_ = &batch; }
  const csv::Batch& batch() const { return *batch_; }
  // Texts given so far are no longer needed.
  void forget() { unquoted_.clear(); }

  // The text without white space around it; empty for an absent column, for words that mean
  // "nothing", and for texts longer than any identity, name or status. Stays valid until forget().
  std::string_view text(std::size_t row, std::size_t column) {
    const std::string_view raw = this->raw(row, column);
    return raw.empty() || is_plain(raw) ? raw : read(raw);
  }

  // The cell as it stands in the file, quotes and white space included; empty for an absent column.
  std::string_view raw(std::size_t row, std::size_t column) const {
    if (column >= batch_->fields(row)) return {};
    return batch_->raw(row, column);
  }

 private:
  static constexpr std::size_t bytes_max = 64 * 1024;

  // Whether the raw cell is its own text: nothing to take off, and no word that means "nothing",
  // all of which are short and begin with another character than a digit.
  bool is_plain(std::string_view raw) const {
    const auto first = static_cast<unsigned char>(raw.front());
    if (first <= ' ' || static_cast<unsigned char>(raw.back()) <= ' ') return false;
    if (raw.front() == batch_->quote || raw.size() > bytes_max) return false;
    return raw.size() > 6 || static_cast<unsigned char>(first - '0') < 10;
  }

  std::string_view read(std::string_view raw) {
    const bool quoted = !raw.empty() && batch_->quote != 0 && raw.front() == batch_->quote;
    const std::string_view text = trimmed(quoted ? unquoted(raw) : raw);
    return is_blank(text) || text.size() > bytes_max ? std::string_view{} : text;
  }

  std::string_view unquoted(std::string_view raw) {
    const std::string_view text = csv::text(raw, batch_->quote, 0, scratch_);
    return text.data() == scratch_.data() ? unquoted_.emplace_back(text) : text;
  }

  const csv::Batch* batch_ = nullptr;
  std::deque<std::string> unquoted_;
  std::string scratch_;
};

}  // namespace weerzien::ingest
